import { type PageDesign } from '../page-design.ts';

export const officialAccount: PageDesign = {
  name: 'official-account',
  charsets: ['utf-8'],
  platform: 'WECHAT',
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html class=""><head><meta charset="${article.declared}"><meta property="og:title" content="${article.title}"/><meta property="og:site_name" content="微信公众平台"/><title></title></head>
<body id="activity-detail" class="zh_CN wx_wap_page"><div id="js_article" class="rich_media"><div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">
 ${article.title}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta">原创</span> <span id="profileBt"><a href="javascript:void(0);" id="js_name">${article.siteName}发布</a></span> <em id="publish_time" class="rich_media_meta"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; "><section style="text-align:center"><span style="font-size:14px">点击蓝字 关注我们</span></section>
${article.lines.map((line) => `<section style="margin: 0 8px"><section><p style="text-indent:2em"><span leaf="">${halved(line, random.below(line.length))}</span></p></section></section>`).join('\n')}
${article.attachments.map(({ name }) => `<p><a href="https://mp.example/file?f=${encodeURIComponent(name)}">${name}</a></p>`).join('')}
<section><img data-src="https://mmbiz.example/qr.jpg"><p>长按二维码关注我们</p></section></div>
<div id="js_tags_preview"></div></div></div><div class="rich_media_tool"><a>阅读原文</a><span>阅读</span><span>在看</span></div>
<script nonce="1">var ct = "17${10_000_000 + random.below(80_000_000)}"; var msg_title = '${article.title}'.html(false);</script></body></html>`,
};

function halved(line: string, at: number): string {
  if (line.includes('<')) return line;
  return `${line.slice(0, at)}</span><span style="color:#333">${line.slice(at)}`;
}
