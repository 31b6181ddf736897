import { describe, expect, it } from 'vitest';
import { readFileLines, UnreadableFile } from './read-file-lines.ts';

const file = (content: BlobPart, name = '文件.jsonl') => new File([content], name);
async function linesOf(of: File): Promise<string[]> {
  const lines: string[] = [];
  for await (const { text } of readFileLines(of)) lines.push(text.trim());
  return lines;
}

async function packed(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer);
}

describe('a file of documents in the browser', () => {
  it('gives its lines as they stand, those that are no JSON among them', async () => {
    expect(await linesOf(file('{"id":"a"}\n{"id":\n\n{"id":"b"}'))).toEqual(['{"id":"a"}', '{"id":', '', '{"id":"b"}']);
    expect(await linesOf(file('no json\n{"id":"b"}\n'))).toEqual(['no json', '{"id":"b"}']);
  });

  it('gives the members of an array, of "records", and one record for a text', async () => {
    expect(await linesOf(file('[\n{"id":"a"},\n{"id":"b"}]', 'a.json'))).toEqual(['{"id":"a"}', '{"id":"b"}']);
    expect(await linesOf(file('{"records":[{"id":"a"}]}', 'a.json'))).toEqual(['{"id":"a"}']);
    expect(await linesOf(file('关于春耕的通知\n正文', '春耕.txt'))).toEqual([
      JSON.stringify({ id: '春耕', text: '关于春耕的通知\n正文' }),
    ]);
  });

  it('reads what is packed, and what is in GB18030 or UTF-16', async () => {
    expect(await linesOf(file(await packed('{"id":"春耕"}'), 'a.jsonl.gz'))).toEqual(['{"id":"春耕"}']);
    const gbk = new Uint8Array([0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xb4, 0xba, 0xb8, 0xfb, 0x22, 0x7d]);
    expect(await linesOf(file(gbk))).toEqual(['{"id":"春耕"}']);
    expect(await linesOf(file(utf16('\ufeff{"id":"春耕"}')))).toEqual(['{"id":"春耕"}']);
  });

  it('says of what cannot be read why, and what to do', async () => {
    for (const wrong of [
      file(''),
      file('[{"id":', 'a.json'),
      file('{\n"a": 1}', 'a.json'),
      file(new Uint8Array([0x1f, 0x8b, 1, 2])),
    ]) {
      await expect(linesOf(wrong)).rejects.toThrow(UnreadableFile);
    }
  });
});
