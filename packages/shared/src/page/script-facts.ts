import { elementsOf, type PageElement } from './element.ts';
import { type PageDate, parsePageDate } from './page-date.ts';

/** What schema.org data and the scripts of platforms say about an article. */
export interface ScriptFacts {
  readonly title: string | null;
  readonly pubDate: PageDate | null;
}

const scriptLimit = 200_000;
const field = (name: string) => new RegExp(String.raw`"${name}"\s*:\s*"((?:[^"\\]|\\.){1,500})"`);
const published = field('datePublished');
const headline = field('headline');
// Official accounts give the time of publication as a number of seconds only.
const accountTime = /\bvar\s+ct\s*=\s*"(1\d{9})"/;

/** Reads `application/ld+json` and the one variable WeChat keeps the time in. */
export function scriptFactsOf(root: PageElement): ScriptFacts {
  let title: string | null = null;
  let pubDate: PageDate | null = null;
  for (const element of elementsOf(root)) {
    const [code] = element.name === 'script' ? element.children : [];
    if (typeof code !== 'string') continue;
    const text = code.slice(0, scriptLimit);
    if (element.attributes.get('type')?.includes('ld+json') === true) {
      title ??= unescaped(headline.exec(text)?.[1]);
      pubDate ??= parsePageDate(published.exec(text)?.[1] ?? '');
    } else {
      pubDate ??= parsePageDate(accountTime.exec(text)?.[1] ?? '');
    }
  }
  return { title, pubDate };
}

function unescaped(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}
