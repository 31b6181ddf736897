import type { ReactElement } from 'react';

const minutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-22 14:05`, Beijing time: the form of the page tag PubDate. */
export function formatMinute(moment: string): string {
  return minutes.format(new Date(moment));
}

/** `2026年11月22日`, as official papers write a day. */
export function formatDay(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A moment, to the minute in Beijing. */
export function Moment({ at }: { readonly at: string }): ReactElement {
  return <time dateTime={at}>{formatMinute(at)}</time>;
}

/** A day. */
export function Day({ on }: { readonly on: string }): ReactElement {
  return <time dateTime={on}>{on}</time>;
}
