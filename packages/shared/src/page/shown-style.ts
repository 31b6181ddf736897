import { attributeOf, type PageElement } from './element.ts';

/** What an element hands down to the text in it, as far as its own markup says. */
export interface ShownStyle {
  /** Letters of no size, struck through, invisible: no reader sees them. */
  readonly isSmall: boolean;
  readonly isStruck: boolean;
  readonly isInvisible: boolean;
  /** Letters in white or transparent; on a ground of its own they are seen. */
  readonly isPale: boolean;
  readonly hasGround: boolean;
}

export const plainStyle: ShownStyle = {
  ...{ isSmall: false, isStruck: false, isInvisible: false },
  ...{ isPale: false, hasGround: false },
};

const notShown = new Set(
  'script style noscript template select object applet noframes noembed title head iframe datalist desc defs symbol metadata annotation annotation-xml'.split(
    ' ',
  ),
);
const gone =
  /display\s*:\s*none|(?:^|[;\s])(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01]|scale\(\s*0\s*[,)]/i;
const flat = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|em|%)?\s*(?:;|$)/i;
const cut = /overflow(?:-[xy])?\s*:\s*hidden/i;
const transparent = /(?:^|[;\s])opacity\s*:\s*0?\.?0+\s*(?:;|!|$)/i;
const visibility = /(?:^|[;\s])visibility\s*:\s*(\w+)/i;
const size = /(?:^|[;\s])font-size\s*:\s*([\d.]+)/i;
const struck = /text-decoration[^;]*line-through/i;
const color = /(?:^|[;\s])color\s*:\s*([^;!]+)/i;
const ground = /background(?:-color|-image)?\s*:\s*([^;!]+)/i;
const pale =
  /^(?:white|transparent|#f{3}|#f{4}|#f{6}|#f{8}|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,[^)]*)?\)|rgba\([^)]*,\s*0(?:\.0+)?\s*\))\s*$/i;
const noGround = /^(?:none|inherit|initial|unset)\s*$/i;
const strikes = new Set('s strike del'.split(' '));

/** Whether nothing of an element is shown. What bears an id may be revealed by a script, as platforms do. */
export function isHidden(element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'template') return !attributes.has('shadowrootmode');
  if (notShown.has(name) || attributes.has('hidden')) return true;
  const style = attributes.get('style') ?? '';
  if (style === '') return false;
  return (
    gone.test(style) || (flat.test(style) && cut.test(style)) || (transparent.test(style) && !attributes.has('id'))
  );
}

/** The style of the text in an element within others. */
export function styleWithin(element: PageElement, around: ShownStyle): ShownStyle {
  const style = element.attributes.get('style') ?? '';
  const isStruck = around.isStruck || strikes.has(element.name) || struck.test(style);
  const named = `${attributeOf(element, 'bgcolor')}${attributeOf(element, 'background')}`;
  const fontColor = element.name === 'font' ? attributeOf(element, 'color') : '';
  if (style === '' && named === '' && fontColor === '')
    return isStruck === around.isStruck ? around : { ...around, isStruck };
  const letters = size.exec(style)?.[1];
  const seen = visibility.exec(style)?.[1];
  const painted = color.exec(style)?.[1]?.trim() ?? fontColor;
  const behind = ground.exec(style)?.[1]?.trim() ?? named;
  return {
    isSmall: letters === undefined ? around.isSmall : Number(letters) === 0,
    isStruck,
    isInvisible: seen === undefined ? around.isInvisible : seen !== 'visible' && !element.attributes.has('id'),
    isPale: painted === '' ? around.isPale : pale.test(painted),
    hasGround: around.hasGround || (behind !== '' && !noGround.test(behind) && !pale.test(behind)),
  };
}

export function isReadable({ isSmall, isStruck, isInvisible, isPale, hasGround }: ShownStyle): boolean {
  return !isSmall && !isStruck && !isInvisible && (!isPale || hasGround);
}
