import { listOf, type PageDesign } from '../page-design.ts';

export const layoutTables: PageDesign = {
  name: 'layout-tables',
  charsets: ['gb18030'],
  render: (
    article,
    random,
  ) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=${article.declared}"><TITLE>${article.title}</TITLE></HEAD>
<BODY bgColor=#ffffff leftMargin=0><TABLE width=778 align=center border=0><TR><TD><IMG src="/images/banner.jpg"></TD></TR>
<TR><TD bgcolor=red><font color=white>首页 | 机构设置 | 政策法规 | 办事指南 | 领导信箱</font></TD></TR></TABLE>
<TABLE width=778 align=center><TR><TD width=180 valign=top><TABLE><TR><TD>栏目导航<TR><TD><A href="list1.htm">通知公告</A><TR><TD><A href="list2.htm">政策文件</A><TR><TD><ul>${listOf(article.others)}</ul></TABLE></TD>
<TD valign=top><TABLE width="100%"><TR><TD align=center><FONT size=4 color=red><B>${article.title}</B></FONT></TD></TR>
<TR><TD align=center><FONT size=2>（${article.documentNumber}）</FONT></TD></TR><TR><TD align=center>${article.published}　　阅读：${random.below(500)}次</TD></TR>
<TR><TD><FONT size=3>${article.lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<BR>\n')}</FONT></TD></TR>
<TR><TD>${article.attachments.map(({ name }, index) => `<A href="../file/${index}.docx">${name}</A><BR>`).join('')}</TD></TR>
<TR><TD align=right><A href="javascript:window.print()">打印</A> <A href="javascript:window.close()">关闭</A></TD></TR></TABLE></TD></TR></TABLE>
<HR><CENTER>主办单位：${article.siteName}办公室 地址：人民路1号 邮编：000000 电话：000-0000000</CENTER></BODY></HTML>`,
};
