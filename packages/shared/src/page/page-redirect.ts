import { attributeOf, elementsOf, type PageElement } from './element.ts';
import { resolveAddress } from './page-links.ts';

const refresh = /^\s*\d*(?:\.\d*)?\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i;
const scripted = /(?:location(?:\.href)?\s*=|location\.(?:replace|assign)\()\s*["']([^"'\s]{1,500})["']/;

/** Where a page sends its reader: by `meta refresh`, or by a script where the page shows nothing of its own. */
export function redirectOf(root: PageElement, base: string, visibleLength: number): string | null {
  for (const element of elementsOf(root)) {
    const target = element.name === 'meta' ? refreshOf(element) : visibleLength < 50 ? scriptedOf(element) : undefined;
    const url = target === undefined ? null : resolveAddress(target.trim(), base);
    if (url !== null) return url;
  }
  return null;
}

function refreshOf(element: PageElement): string | undefined {
  if (attributeOf(element, 'http-equiv').toLowerCase() !== 'refresh') return undefined;
  return refresh.exec(attributeOf(element, 'content'))?.[1];
}

function scriptedOf(element: PageElement): string | undefined {
  const [code] = element.name === 'script' ? element.children : [];
  return typeof code === 'string' ? scripted.exec(code.slice(0, 5_000))?.[1] : undefined;
}
