import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { quotedTitles } from './quoted-titles.ts';

/** How much of the opening is searched for what the document acts on. */
const opening = 1_000;
const longestExcerpt = 40;

const acts: readonly (readonly [RegExp, RegExp, string])[] = [
  [/$/u, /^[^。]{0,40}转发给/u, '转发'],
  [/$/u, /^[^。]{0,40}印发给/u, '印发'],
  [/(?:贯彻|落实)[^，。；]{0,20}$/u, /^/u, '贯彻'],
];

/**
 * A title for a document that has none, said to be derived wherever it is shown: what it acts on if its opening cites
 * that (某省人民政府办公厅贯彻《…》的文件), else its first words. In simplified characters.
 */
export function deriveTitle(body: string, issuer: string | null): string {
  const text = normaliseForSearch(body.slice(0, opening));
  const [cited] = quotedTitles(text);
  if (cited) {
    const lead = text.slice(0, cited.index);
    const tail = text.slice(cited.end);
    const act = acts.find(([before, after]) => before.test(lead) && after.test(tail))?.[2];
    if (act !== undefined) return `${issuer ?? ''}${act}《${cited.title}》的文件`;
  }
  if (text === '') return '（无标题）';
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}
