import { describe, expect, it } from 'vitest';
import { rememberSentLines } from './sent-lines.ts';

async function* pieces(text: string, length: number) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
}

async function drain(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('the lines of an import on their way', () => {
  it('pass unchanged and are found by their number', async () => {
    const text = '{"id":"a"}\n\n{"id":"通知"}\nlast';
    const lines = rememberSentLines(pieces(text, 3));
    expect(await drain(lines)).toBe(text);
    expect([1, 2, 3, 4, 5].map((line) => lines.find(line)?.text)).toEqual([
      '{"id":"a"}',
      undefined,
      '{"id":"通知"}',
      'last',
      undefined,
    ]);
  });

  it('are forgotten once they are settled; blank lines do not count', async () => {
    const lines = rememberSentLines(pieces('1\n\n \n2\n3\n', 2));
    await drain(lines);
    lines.settle(2);
    expect([1, 4, 5].map((line) => lines.find(line)?.text)).toEqual([undefined, undefined, '3']);
  });

  it('cost a bounded amount of memory each', async () => {
    const lines = rememberSentLines(pieces('x'.repeat(1_000_000), 65_536));
    await drain(lines);
    expect(lines.find(1)).toEqual({ text: 'x'.repeat(65_536), isCut: true });
  });
});
