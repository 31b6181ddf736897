import type { ReactElement } from 'react';

export interface MarkedProps {
  readonly text: string;
  /** [from, to) in UTF-16 units, in order. */
  readonly ranges: readonly (readonly number[])[];
}

/** A text with the places found in it marked; places that touch are one. */
export function Marked({ text, ranges }: MarkedProps): ReactElement {
  const parts: ReactElement[] = [];
  let reached = 0;
  for (const [from, to] of merged(ranges)) {
    parts.push(
      <span key={reached}>{text.slice(reached, from)}</span>,
      <mark key={`mark ${from}`}>{text.slice(from, to)}</mark>,
    );
    reached = to;
  }
  return (
    <>
      {parts}
      {text.slice(reached)}
    </>
  );
}

function merged(ranges: MarkedProps['ranges']): readonly (readonly [from: number, to: number])[] {
  const whole: [number, number][] = [];
  for (const [from = 0, to = 0] of ranges) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
