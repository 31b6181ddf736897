import { fileLinks, listOf, pageTags, type PageDesign } from '../page-design.ts';

export const metadataTable: PageDesign = {
  name: 'metadata-table',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${article.declared}"><title>${article.title}</title>${pageTags(article, random)}</head>
<body><div id="top"><a href="/">设为首页</a><a href="#">无障碍浏览</a></div>
<table class="headInfo"><tbody><tr><td>索 引 号：</td><td>00001${random.below(9999)}/${2020 + random.below(6)}-00${random.below(999)}</td><td>主题分类：</td><td>综合政务\\其他</td></tr>
<tr><td>发文机关：</td><td>${article.issuer}</td><td>成文日期：</td><td>${article.lines.at(-1)}</td></tr>
<tr><td>标　　题：</td><td colspan="3">${article.title}</td></tr>
<tr><td>发文字号：</td><td>${article.documentNumber}</td><td>发布日期：</td><td>${article.published}</td></tr><tr><td>有 效 性：</td><td>有效</td></tr></tbody></table>
<div class="pages_content" id="UCAP-CONTENT"><p align="center"><strong>${article.title}</strong></p><p align="center">${article.documentNumber}</p>
${article.lines.map((line) => `<p>　　${line}</p>`).join('')}</div>${fileLinks(article)}
<div class="editor">责任编辑：${random.pick(['小张', '网站编辑', '李某'])}</div><div class="related"><h4>相关稿件</h4><ul>${listOf(article.others)}</ul></div>
<div id="foot">版权所有：${article.siteName} 网站标识码0000000017 联系我们 网站地图</div></body></html>`,
};
