/** A half-open range `[start, end)` in UTF-16 code units, the unit of JavaScript strings. */
export type TextRange = readonly [start: number, end: number];

/** A rewritten text that remembers where each of its characters came from. */
export interface MappedText {
  readonly text: string;
  /** The smallest range of the original that yields `[start, end)` of `text`; what was dropped at its rims stays outside. */
  toOriginal(start: number, end: number): TextRange;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly originalStart: number;
  readonly originalEnd: number;
}

/** A text that stands for itself. */
export function plainText(text: string): MappedText {
  return { text, toOriginal: (start, end) => [start, end] };
}

/**
 * Replaces every match of `pattern` (global) and records the places where the length changed.
 * A replacement of equal length is taken to correspond unit by unit.
 */
export function rewriteText(
  text: string,
  pattern: RegExp,
  replace: (match: string, index: number) => string,
): MappedText {
  const parts: string[] = [];
  const edits: Edit[] = [];
  let copied = 0;
  let length = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const replacement = replace(found, match.index);
    if (replacement === found) continue;
    parts.push(text.slice(copied, match.index), replacement);
    const start = length + match.index - copied;
    copied = match.index + found.length;
    length = start + replacement.length;
    if (replacement.length !== found.length) {
      edits.push({ start, end: length, originalStart: match.index, originalEnd: copied });
    }
  }
  if (parts.length === 0) return plainText(text);
  parts.push(text.slice(copied));
  return { text: parts.join(''), toOriginal: (start, end) => originalRange(edits, start, end) };
}

/** Runs a further step over a mapped text; ranges then lead back through both. */
export function thenRewrite(source: MappedText, step: (text: string) => MappedText): MappedText {
  const next = step(source.text);
  return { text: next.text, toOriginal: (start, end) => source.toOriginal(...next.toOriginal(start, end)) };
}

function originalRange(edits: readonly Edit[], start: number, end: number): TextRange {
  const from = originalStart(edits, start);
  return end > start ? [from, originalEnd(edits, end)] : [from, from];
}

function originalStart(edits: readonly Edit[], position: number): number {
  const edit = lastEdit(edits, (candidate) => candidate.start <= position);
  if (edit === undefined) return position;
  return position < edit.end ? edit.originalStart : edit.originalEnd + position - edit.end;
}

function originalEnd(edits: readonly Edit[], position: number): number {
  const edit = lastEdit(edits, (candidate) => candidate.start < position);
  if (edit === undefined) return position;
  return position <= edit.end ? edit.originalEnd : edit.originalEnd + position - edit.end;
}

// Edits are ordered, so the predicate holds for a prefix of them.
function lastEdit(edits: readonly Edit[], isBefore: (edit: Edit) => boolean): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const edit = edits[middle];
    if (edit !== undefined && isBefore(edit)) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}
