import { describe, expect, it } from 'vitest';
import { planMatch } from './match-plan.ts';
import { parseSearchQuery } from './query.ts';

const plan = (typed: string) => planMatch(parseSearchQuery(typed));

describe('planMatch', () => {
  it('ranks by unigrams and bigrams', () => {
    expect(plan('档案馆').ranking.split(' ').toSorted()).toEqual(['档', '档案', '案', '案馆', '馆'].toSorted());
  });

  it('demands all words first, then anything they have in common with a text', () => {
    expect(plan('档案馆 开放').attempts.map((attempt) => attempt.tokens)).toEqual([
      "'档案' & '案馆' & '开放'",
      "( '档案' | '案馆' | '开放' )",
    ]);
  });

  it('demands a single character only where it is typed alone', () => {
    expect(plan('水').attempts.map((attempt) => attempt.tokens)).toEqual(["'水'"]);
  });

  it('demands a phrase in every attempt', () => {
    const { attempts, phrases } = plan('“档案馆” 开放 利用');
    expect(phrases).toEqual(['档案馆']);
    expect(attempts.every((attempt) => attempt.tokens.startsWith("'档案' & '案馆'"))).toBe(true);
    expect(attempts.every((attempt) => attempt.passages.includes('档案馆'))).toBe(true);
  });

  it('needs no look at the text for a phrase of one token', () => {
    expect(plan('“档案”').phrases).toEqual([]);
  });

  it('demands nothing of a whole sentence', () => {
    expect(plan('个人的财产和合伙企业的财产混在一起时债务由谁来承担').attempts).toHaveLength(1);
  });

  it('asks for no more lexemes than the index answers', () => {
    const han = (from: number, length: number) =>
      String.fromCodePoint(...Array.from({ length }, (_, at) => 0x4e00 + from + at));
    for (const { tokens } of plan(`“${han(0, 200)}” ${han(300, 200)}`).attempts) {
      expect(tokens.match(/'[^']+'/gu)?.length).toBeLessThanOrEqual(64);
    }
  });

  it('keeps quotes and operators out of the tsquery', () => {
    expect(plan(`a'b & c | !d <-> e\\`).attempts[0]?.tokens).toBe("'a' & 'b' & 'c' & 'd' & 'e'");
  });
});
