import { describe, expect, it } from 'vitest';
import { createPreparedTexts } from './prepared-text.ts';

const text = (name: string, length = 10) => ({ title: name, body: '字'.repeat(length) });

describe('prepared texts', () => {
  it('are prepared once while they are kept', () => {
    const texts = createPreparedTexts(100);
    expect(texts.of(text('甲'))).toBe(texts.of(text('甲')));
    expect(texts.of(text('甲'))).not.toBe(texts.of(text('乙')));
  });

  it('leave when others need their place, the one used longest ago first', () => {
    const texts = createPreparedTexts(30);
    const [first, second] = [texts.of(text('甲')), texts.of(text('乙'))];
    texts.of(text('甲'));
    texts.of(text('丙'));
    expect(texts.of(text('甲'))).toBe(first);
    expect(texts.of(text('乙'))).not.toBe(second);
  });

  it('may each be longer than all that is kept', () => {
    const texts = createPreparedTexts(30);
    expect(texts.of(text('甲', 100))).toBe(texts.of(text('甲', 100)));
  });
});
