import { listOf, type PageDesign } from '../page-design.ts';

export const nestedCells: PageDesign = {
  name: 'nested-cells',
  charsets: ['gb18030', 'utf-8'],
  render: (
    article,
    random,
  ) => `<html><head><title>${article.siteName}--${article.title}</title><meta http-equiv="Content-Type" content="text/html; charset=${article.declared}" /><meta name="publishdate" content="${article.published}"></head>
<body><table width="1000"><tr><td colspan=2 height=120 background="/img/top.gif">&nbsp;</td></tr><tr><td width="240" valign="top"><table><tr><td class="bt">政务要闻</td></tr><tr><td><ul>${listOf(article.others)}</ul></td></tr><tr><td class="bt">便民服务</td></tr><tr><td>公积金查询 社保查询 天气预报</td></tr></table></td>
<td valign="top"><table width="100%"><tr><td class="dh">当前位置：网站首页 &gt;&gt; 公文公报 &gt;&gt; 浏览文章</td></tr><tr><td><table width="96%"><tr><td align="center" class="bt1">${article.title}</td></tr><tr><td align="center">作者：佚名　文章来源：${article.issuer}　更新时间：${article.published}　点击数：${random.below(300)}</td></tr>
<tr><td class="nr">${article.lines.map((line) => `&emsp;&emsp;${line}<br /><br />`).join('\n')}<p>${article.attachments.map(({ name }, index) => `<a href="/UploadFiles/${index}.docx"><img src="/img/doc.gif" border="0">${name}</a>`).join('<br>')}</p></td></tr></table></td></tr>
<tr><td>文章录入：admin　责任编辑：admin</td></tr><tr><td>上一篇文章：<a href="/a">${article.others[1]}</a></td></tr><tr><td>【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】</td></tr></table></td></tr>
<tr><td colspan=2 align=center>设为首页 | 加入收藏 | 联系站长 | 友情链接 | 版权申明</td></tr></table></body></html>`,
};
