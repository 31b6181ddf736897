import { attributeOf } from '@dibao/shared/page/element';
import { parsePageDate } from '@dibao/shared/page/page-date';
import type { Page } from '@dibao/shared/page/read-page';
import { shanghaiDate } from '@dibao/shared/shanghai-date';

/** An entry of a list page. */
export interface ListEntry {
  readonly url: string;
  readonly title: string;
  /** The day the list shows beside it. */
  readonly listedOn: string | null;
}

const most = 500;
/** Titles are longer than what navigation is called. */
const shortestTitle = 8;
const cut = /(?:…|\.{2,}|⋯)\s*$/u;

/**
 * The entries of a list page, each address once: every link whose words could be a title. Navigation that slips in does no
 * harm, since entries are only compared with titles of releases.
 */
export function listEntriesOf(page: Page): ListEntry[] {
  const entries = new Map<string, ListEntry>();
  const dates = datesBeside(page);
  for (const { url, text, element } of page.links) {
    const full = attributeOf(element, 'title');
    const title = (cut.test(text) || text.length < shortestTitle) && full.length > text.length ? full : text;
    if (title.length < shortestTitle || entries.has(url)) continue;
    entries.set(url, { url, title: title.slice(0, 300), listedOn: dates.get(text) ?? null });
    if (entries.size === most) break;
  }
  return [...entries.values()];
}

/** The first date in the line of each link, or alone in the line after it, by the words of the link. */
function datesBeside({ blocks, links }: Page): Map<string, string> {
  const dates = new Map<string, string>();
  const texts = new Set(links.map(({ text }) => text).filter((text) => text.length >= shortestTitle));
  let last: string | null = null;
  for (const { text } of blocks) {
    const title = titleIn(text, texts);
    const rest = title === null ? text : text.replace(title, ' ');
    const date = rest.length > 40 ? null : parsePageDate(rest);
    if (title !== null) last = title;
    if (date !== null && last !== null && !dates.has(last)) dates.set(last, shanghaiDate(date.at));
    if (title === null && date !== null) last = null;
  }
  return dates;
}

function titleIn(line: string, texts: ReadonlySet<string>): string | null {
  if (texts.has(line)) return line;
  // A date before or behind the title in one line.
  const bare = line.replace(
    /^[[(（【]?[\d\-/.年月日:： ]{6,}[\])）】]?\s*|\s*[[(（【]?[\d\-/.年月日:： ]{6,}[\])）】]?$/gu,
    '',
  );
  return texts.has(bare) ? bare : null;
}
