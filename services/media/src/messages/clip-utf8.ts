/** A text cut at whole lines so that it has at most so many bytes in UTF-8; the last line, which holds the link, stays. */
export function clipUtf8(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const mark = '\n…\n';
  const kept: string[] = [];
  let left = most - Buffer.byteLength(mark + last);
  for (const line of lines) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return `${kept.join('\n')}${mark}${last}`;
}
