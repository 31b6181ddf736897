import { narrowCharacter } from '../narrow-character.ts';
import { attributeOf, type PageElement } from './element.ts';
import type { TextBlock } from './text-blocks.ts';

// What stands around articles on the pages of governments and platforms. A line counts as furniture when it consists of
// these alone, beside numbers and separators.
const phrases =
  '首页|网站首页|您?(?:现在|当前)?的?(?:所在)?位置是?|当前位置|打印(?:本页|此页|文章|页面|稿件)?|关闭(?:本页|窗口|页面)?|返回(?:顶部|上级|列表|首页|上一页)?|' +
  '字(?:号|体)(?:大小)?|默认|超?大|中|小|放大|缩小|收藏(?:本页)?|纠错|我要纠错|分享(?:到|至)?|转发|点赞|在看|评论|举报|投诉|赞|阅读(?:原文|全文|量|数|次数)?|' +
  '微信|微博|新浪微博|朋友圈|好友|空间|QQ|复制(?:链接|网址)|扫一扫|扫码|二维码|用?手机(?:端)?(?:打开|浏览|查看|看)|(?:打开|浏览)?(?:当前|本|此)页面?|' +
  '长按|识别|关注(?:我们|公众号)?|点击(?:查看|下载|进入|关注|收听|播放)?|更多|下载|客户端|app|上一?[篇条页]|下一?[篇条页]|没有了|(?:没有|无)(?:上|下)一[篇条]|' +
  '相关(?:链接|文章|阅读|新闻|推荐|附件|文件|稿件|解读|内容)|推荐阅读|热门(?:文章|推荐)|猜你喜欢|友情链接|延伸阅读|为您推荐|' +
  '浏览(?:次数|量|人数)?|访问(?:次数|量)?|点击(?:数|量|次数|率)|次|人|责任?编辑|责编|编辑|审核|校对|作者|记者|来源|信息来源|稿件来源|发布(?:时间|日期|人|单位)?|时间|日期|' +
  '视力保护色|无障碍(?:浏览|阅读)?|适老化|长者模式|朗读|语音(?:播报|朗读)|收听|繁體|繁体|简体|english|登录|注册|搜索|检索|导航|网站地图|站点地图|联系我们|关于我们|' +
  '版权所有|主办|主办单位|承办|承办单位|技术支持|网站标识码|备案号|广告|赞助|推广|本文(?:由|来自)|免责声明|展开|收起|全文|目录|正文|图解|原文链接|查看原文';
const anyPhrase = new RegExp(phrases, 'giu');
const onlySeparators = /^[\p{P}\p{S}\s\p{N}]*$/u;
const labelled =
  /^(?:信息|稿件|文章)?(?:来源|作者|责任编辑|责编|编辑|审核|校对|记者|浏览次数|浏览量|点击数|点击量|访问量|阅读量?|阅读次数|发布时间|发布日期|发布人|发布单位|时间|日期|字号|字体|分享到?|当前位置|您(?:现在|当前)?的?位置(?:是)?|上一[篇条]|下一[篇条])\s?[:>]/iu;
const advertising =
  /广告|赞助|推广|扫码|扫一扫|二维码|长按|关注.{0,12}(?:公众号|微信|微博|我们)|下载.{0,8}(?:客户端|app)|客户端下载|点击(?:上方|下方|蓝字|关注|下载|查看|这里)|阅读原文|手机(?:打开|浏览|查看)/iu;
const siteFooter =
  /版权所有|copyright|©|icp备|公网安备|网站标识码|技术支持|(?:主办|承办)(?:单位)?\s?:|邮政?编码?\s?:|联系电话\s?:.*地址|网站声明|站点地图|建议使用/iu;

const furnitureMarks =
  /(?:^|[\s_-])(?:nav|menu|foot(?:er)?|copyright|header|top-?bar|breadcrumbs?|crumbs?|position|location|dqwz|side(?:bar)?|aside|related?|relate-?news|xgwz|recommend|share|bdshare|social|jiathis|qr-?code|ewm|comments?|pinglun|tools?-?(?:bar|box)?|print|fontsize|font-?size|close|pages?-?turn|prev(?:-?next)?|prenext|ad(?:s|vert\w*|-?box)?|banner|links?|friend-?links?|login|search|float\w*|popup|dialog|mask|hot-?(?:news|list)|rank(?:ing)?|toolbar|scan|wx-?code)(?:$|[\s_-]|\d)/i;
const furnitureNames = new Set(['nav', 'footer', 'aside', 'button', 'form', 'menu', 'dialog']);

/** Whether a line is part of the page and not of an article: chrome, share bars, labels under a title, advertising. */
export function isFurniture(block: TextBlock): boolean {
  return isInserted(block) || isChrome(block);
}

/** Whether a line says by its place, its links or its words that it was put among the lines of an article. */
export function isInserted({ text, linked, path }: TextBlock): boolean {
  if (path.some(isFurnitureElement)) return true;
  return (
    (linked > 0 && linked >= text.length * 0.8) ||
    (text.length <= 80 && advertising.test(narrowed(text)) && !isStatement(text))
  );
}

// Such lines stand at the rims of articles; in the middle the same words may be cells of a table.
function isChrome({ text }: TextBlock): boolean {
  if (text.length < 2 || text.length > 300) return false;
  const line = narrowed(text);
  const rest = line.replace(anyPhrase, '');
  return labelled.test(line) || (rest.length < line.length && onlySeparators.test(rest));
}

/** Whether a line belongs to the foot of a site. */
export function isSiteFooter(block: TextBlock): boolean {
  return block.text.length <= 400 && siteFooter.test(narrowed(block.text));
}

/** A sentence, or words with a number: 补贴提高至50万元，用于推广 is what a text says and no advertisement around it. */
export function isStatement(text: string): boolean {
  return /[。；;]|\p{N}/u.test(text);
}

function isFurnitureElement(element: PageElement): boolean {
  if (furnitureNames.has(element.name)) return true;
  const marks = `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  return marks.length > 1 && furnitureMarks.test(marks);
}

function narrowed(text: string): string {
  return Array.from(text, narrowCharacter).join('');
}
