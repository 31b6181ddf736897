/** `第3–4页`; empty where the pages are unknown. */
export function pagesOf(from: number | null, to: number | null): string {
  if (from === null) return '';
  return to === null || to === from ? `第${from}页` : `第${from}–${to}页`;
}
