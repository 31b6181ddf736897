import { fileLinks, listOf, pageTags, type PageDesign } from '../page-design.ts';

export const classicCms: PageDesign = {
  name: 'classic-cms',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}"><title>${article.title}_${article.siteName}</title>
${pageTags(article, random)}<script src="/js/jquery.js"></script><style>.TRS_Editor p{line-height:2}</style></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动交流</a></li></ul>
<form action="/so"><input name="q"><button>搜索</button></form></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 上级文件</div>
<div class="main"><h1>${article.title}</h1>
<div class="info"><span>发布时间：${article.published}</span><span>来源：${article.issuer}</span><span>浏览次数：<em id="hits">${random.below(900)}</em></span><span>字号：[ 大 中 小 ]</span></div>
<div class="TRS_Editor">${article.lines.map((line) => `<p style="text-indent: 2em;"><span style="font-family:仿宋">${line}</span></p>`).join('\n')}
${fileLinks(article)}</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><p>【打印本页】【关闭窗口】</p><p>扫一扫在手机打开当前页</p></div>
<div class="xgwz"><h3>相关文章</h3><ul>${listOf(article.others)}</ul></div>
<div class="footer"><p>主办：${article.siteName}办公室　技术支持：大数据中心　网站标识码：0000000017</p><p>某ICP备00000001号　公网安备 00000000000001号</p></div></body></html>`,
};
