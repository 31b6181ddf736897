import { quotedTitles } from './quoted-titles.ts';
import { type TextLine, longestHeading } from './text-lines.ts';

/** A link to the interpretation of a document, as pages carry it below the text (J24). */
export interface InterpretationLink {
  /** The words of the link: the title of the interpretation. */
  readonly title: string;
  /** The title of the document that is interpreted. */
  readonly of: string;
}

const ending = /》\s*的?(?:政策|文字|图文|部门)?(?:解读|解讀|图解|圖解|问答|問答)(?:稿|材料)?$/u;
const label = /^(?:相关|政策|文件)?(?:解读|解讀|图解)(?:材料|链接)?\s*[:：]\s*(?=.*《)/u;

/** The links stand below the text; a sentence about interpretation further up is none. */
const linesOfLinks = 6;

/** Finds the link to the interpretation at the end of a page. */
export function findInterpretationLink(lines: readonly TextLine[]): InterpretationLink | null {
  for (const { text } of lines.slice(-linesOfLinks).toReversed()) {
    if (text.length > longestHeading || /[。；]/u.test(text) || !(ending.test(text) || label.test(text))) continue;
    const quoted = [...quotedTitles(text)].at(-1);
    if (quoted) return { title: text.replace(label, ''), of: quoted.title };
  }
  return null;
}
