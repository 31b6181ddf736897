import { type PageDesign } from '../page-design.ts';

export const longPost: PageDesign = {
  name: 'long-post',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}"><meta property="og:title" content="${article.title}"><title>${article.title}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${article.title}","datePublished":"${article.published.replace(' ', 'T')}:00+08:00"}</script></head>
<body><div class="Frame_top"><span>搜索你感兴趣的内容</span><a>登录</a><a>注册</a></div><div class="main_editor"><div class="title" node-type="articleTitle">${article.title}</div><div class="authorinfo"><span class="author2"><a href="//u.example/1">${article.siteName}</a></span><span class="time">${article.published}</span><span class="num">阅读数：${random.below(9)}万+</span></div>
<div class="WB_editor_iframe_new" node-type="contentBody">${article.lines
    .map(
      (line) =>
        `<p img-box="img-box">${line
          .split(/(?<=。)/u)
          .map((sentence) => `<span>${sentence}</span>`)
          .join(' ')}</p>`,
    )
    .join('')}
${article.attachments.map(({ name }) => `<p><a href="https://pan.example/s/1">${name}</a></p>`).join('')}</div><div class="DCArticle_tips"><span>文章</span>内容由作者提供，不代表平台立场</div><ul class="opt"><li>收藏</li><li>转发 ${random.below(99)}</li><li>评论 ${random.below(99)}</li><li>赞</li></ul></div></body></html>`,
};
