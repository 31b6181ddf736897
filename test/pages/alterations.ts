import type { Random } from './random.ts';

/** What may be changed in a text so that it says something else. */
export type Alteration = 'NUMBER' | 'DATE' | 'NAME' | 'NEGATION';

export const alterations: readonly Alteration[] = ['NUMBER', 'DATE', 'NAME', 'NEGATION'];

interface Change {
  readonly pattern: RegExp;
  readonly change: (found: string, random: Random) => string;
}

const names = [
  '张明远',
  '李素清',
  '王长河',
  '赵启文',
  '陈婉容',
  '周立群',
  '吴永川',
  '郑晓岚',
  '发展改革委',
  '教育局',
  '财政局',
  '应急管理局',
];

const changes: Readonly<Record<Alteration, readonly Change[]>> = {
  NUMBER: [
    { pattern: /\d+(?=个工作日|日内|元|万元|\.\d%)/gu, change: otherDigit },
    { pattern: /(?<=第)\d+(?=条)/gu, change: otherDigit },
    { pattern: /\d+\.\d(?=%)/gu, change: (found) => found.replace('.', '') },
  ],
  DATE: [{ pattern: /\d{4}年\d{1,2}月\d{1,2}日/gu, change: otherDigit }],
  NAME: [
    {
      pattern: new RegExp(names.join('|'), 'gu'),
      change: (found, random) => random.pick(names.filter((name) => name !== found)),
    },
    {
      pattern: /云溪市|青岚县|白石区|临江市/gu,
      change: (found, random) => random.pick(['云溪县', '东岚县', '白云区', '临河市'].filter((name) => name !== found)),
    },
  ],
  NEGATION: [
    { pattern: /不得|不再|未经|禁止|不超过|非营利/gu, change: affirmed },
    { pattern: /应当|可以/gu, change: (found) => (found === '应当' ? '可以' : '不可以') },
  ],
};

/** The lines with exactly one thing changed, or null when there is nothing of the kind to change. */
export function alterLines(lines: readonly string[], kind: Alteration, random: Random): string[] | null {
  const places = changes[kind].flatMap(({ pattern, change }) =>
    lines.flatMap((line, index) => [...line.matchAll(pattern)].map((match) => ({ index, match, change }))),
  );
  if (places.length === 0) return null;
  const { index, match, change } = random.pick(places);
  return lines.map((line, at) => {
    if (at !== index) return line;
    return line.slice(0, match.index) + change(match[0], random) + line.slice(match.index + match[0].length);
  });
}

function otherDigit(found: string, random: Random): string {
  const digits = [...found.matchAll(/\d/g)];
  const { index } = random.pick(digits);
  const digit = Number(found[index]);
  return found.slice(0, index) + String((digit + 1 + random.below(9)) % 10) + found.slice(index + 1);
}

function affirmed(found: string): string {
  const meanings: Readonly<Record<string, string>> = {
    不得: '可',
    不再: '再',
    未经: '经',
    禁止: '允许',
    不超过: '超过',
    非营利: '营利',
  };
  return meanings[found] ?? found;
}
