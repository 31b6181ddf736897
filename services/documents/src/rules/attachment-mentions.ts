import { type TextLine, longestHeading } from './text-lines.ts';

/** An attachment a document names. */
export interface AttachmentMention {
  /** 1, 2 … as the text numbers it; null for a single one without a number. */
  readonly number: number | null;
  readonly title: string;
  /** Whether its text follows below; if not, it must come as a file, or it is missing (J23). */
  readonly isInText: boolean;
}

const mention = /^附[件表](?:\s*(\d{1,2}))?\s*[:：]\s*(?:(\d{1,2})\s*[.．、]\s*)?(\S.{0,200})$/u;
const continuation = /^(\d{1,2})\s*[.．、]\s*(\S.{0,200})$/u;
const heading = /^附[件表]\s*(\d{1,2})?\s*[:：]?$/u;

/** A text that lists more is a table, and comparing each with every line would not end. */
const mostMentions = 200;

/** The attachments a document lists: 附件1:…, or 附件：1.… with the further ones on lines of their own. */
export function findAttachmentMentions(lines: readonly TextLine[]): readonly AttachmentMention[] {
  const found: { readonly number: number | null; readonly title: string; readonly at: number }[] = [];
  let isListing = false;
  for (const [at, { text }] of lines.entries()) {
    if (text.length > longestHeading) {
      isListing = false;
      continue;
    }
    const first: RegExpExecArray | null = mention.exec(text);
    const next: RegExpExecArray | null = isListing ? continuation.exec(text) : null;
    isListing = first ? first[1] === undefined && first[2] !== undefined : next !== null;
    const number = first ? (first[1] ?? first[2]) : next?.[1];
    const title = first?.[3] ?? next?.[2];
    if (title !== undefined && found.length < mostMentions)
      found.push({ number: number === undefined ? null : Number(number), title: title.trim(), at });
  }
  const present = headingsOf(lines);
  return found.map(({ number, title, at }) => ({
    number,
    title,
    isInText: present.some(
      (other) => other.at > at && (other.title === title || (other.isNumbered && other.number === number)),
    ),
  }));
}

interface Heading {
  readonly at: number;
  readonly isNumbered: boolean;
  readonly number: number | null;
  readonly title: string | null;
}

/** The places where an attachment's own text begins: 附件1 alone on a line, or its title repeated. */
function headingsOf(lines: readonly TextLine[]): readonly Heading[] {
  return lines.flatMap(({ text }, at): Heading[] => {
    if (text.length > longestHeading) return [];
    const match = heading.exec(text);
    const number = match?.[1] === undefined ? null : Number(match[1]);
    return [{ at, isNumbered: match !== null, number, title: match ? null : text }];
  });
}
