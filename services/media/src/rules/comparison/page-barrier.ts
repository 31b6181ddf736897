import type { Bilingual } from '@dibao/shared/bilingual';
import type { Page } from '@dibao/shared/page/read-page';
import { attributeOf, elementsOf } from '@dibao/shared/page/element';

/** What stands between the hub and a text, or says that there is none. */
export interface PageBarrier {
  readonly kind: 'FIREWALL' | 'CAPTCHA' | 'LOGIN' | 'SCRIPT' | 'FRAME' | 'FILE' | 'REMOVED';
  readonly reason: Bilingual;
}

const readable = 1_500;
const message = 120;

const removed =
  /(?<!\d)404\s?(?:错误|页面|error|not found)|^404$|not found|(?:页面|网页|内容|文章|信息|链接|文件|微博|视频)[^。]{0,12}(?:不存在|已(?:被)?(?:发布者)?(?:删除|下线|移除|撤回|失效|取消)|找不到|无法找到|走丢)|(?:找不到|无法找到|没有找到)[^。]{0,12}(?:页面|网页|内容|文章)|该内容已被|已被(?:发布者|作者)删除/imu;
const firewall =
  /(?:访问|请求|操作)[^。]{0,20}(?:被?拦截|被?阻断|被?阻止|被?禁止|被?拒绝|不合法|非法|存在(?:安全)?(?:威胁|风险)|疑似攻击|异常)|网站?防火墙|云?(?:waf|防护|防御|安全)[^。]{0,12}(?:拦截|检测|防护)|安全狗|创宇盾|玄武盾|云锁|云盾|安全宝|加速乐|request (?:blocked|rejected)|access denied|forbidden|you have been blocked|event ?id|拦截(?:编号|id|提示|原因)/iu;
const captcha =
  /验证码|人机验证|滑动验证|安全验证|(?:拖动|滑动|按住)[^。]{0,10}滑块|完成(?:下列|下方|以下)?验证|环境异常|captcha|are you (?:a )?human|checking your browser|正在(?:检查|验证)[^。]{0,12}(?:浏览器|安全)/iu;
const login =
  /请(?:先)?登[录陆]|登[录陆](?:后|才)[^。]{0,10}(?:查看|阅读|访问|浏览|继续)|尚未登[录陆]|(?:未|需要?)登[录陆]|统一身份认证/u;

/** Why a page that does not show a text may not show it; null when it shows another one. */
export function barrierOf(page: Page): PageBarrier | null {
  const text = page.blocks.map((block) => block.text).join('\n');
  if (text.length > readable) return null;
  // What a wall says is short; the same words in a long line are of another text.
  const lines = page.blocks.map((block) => block.text).filter((line) => line.length <= message);
  const said = [page.windowTitle, ...lines].join('\n');
  const names = elementsOf(page.root).map((element) => [element.name, attributeOf(element, 'type')] as const);
  const seen = new Set(names.map(([name, type]) => `${name}:${type.toLowerCase()}`));
  if (captcha.test(said)) return barrier('CAPTCHA', '网站要求人机验证。', 'The site asks for a human.');
  if (seen.has('input:password') || login.test(said)) {
    return barrier('LOGIN', '网站要求登录后查看。', 'The site shows it only after signing in.');
  }
  if (firewall.test(said))
    return barrier('FIREWALL', '网站防火墙拦截了访问。', 'The firewall of the site blocked the look.');
  if (removed.test(said))
    return barrier('REMOVED', '网页提示内容不存在或已删除。', 'The page says that the content is gone.');
  if (page.attachments.some(({ isEmbedded }) => isEmbedded)) {
    return barrier(
      'FILE',
      '正文在嵌入的文件中，无法比对，请以截图等方式人工确认。',
      'The text is in an embedded file that cannot be compared; confirm it by hand.',
    );
  }
  if (page.frames.length > 0 && text.length < 600) {
    return barrier('FRAME', '正文在框架页中。', 'The text is in a frame of the page.');
  }
  const isScripted = [...seen].some((name) => name.startsWith('script:')) && text.trim().length < 120;
  return isScripted
    ? barrier('SCRIPT', '网页内容由脚本生成，无法读取。', 'The page is made by a script and shows nothing to read.')
    : null;
}

function barrier(kind: PageBarrier['kind'], zh: string, en: string): PageBarrier {
  return { kind, reason: { zh, en } };
}
