import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from './text-encoding.ts';

// 关于做好防火工作的通知
const gb18030 = Buffer.from('b9d8d3dad7f6bac3b7c0bbf0b9a4d7f7b5c4cda8d6aa', 'hex');

describe('the encoding of a text', () => {
  it('is UTF-8 for any text in UTF-8, wherever its beginning is cut', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !value.includes('\0') && !/^\uFEFF|^\uFFFE/.test(value));
    fc.assert(
      fc.property(text, fc.nat(), (value, cut) => {
        const bytes = new TextEncoder().encode(value.toWellFormed());
        expect(detectEncoding(bytes.subarray(0, cut % (bytes.length + 1)))).toBe('utf-8');
      }),
    );
  });

  it('is GB18030 where Chinese is no UTF-8', () => {
    expect(detectEncoding(gb18030)).toBe('gb18030');
    expect(new TextDecoder('gb18030').decode(gb18030)).toBe('关于做好防火工作的通知');
    expect(detectEncoding(gb18030.subarray(0, -1))).toBe('gb18030');
  });

  it('is told by a byte order mark', () => {
    expect(detectEncoding(Buffer.from('\uFEFF通知', 'utf16le'))).toBe('utf-16le');
  });

  it('is none for a file that is no text', () => {
    expect(detectEncoding(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 8]))).toBeNull();
    expect(detectEncoding(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x01]))).toBeNull();
  });
});
