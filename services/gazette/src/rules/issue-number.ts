/** The number of a gazette issue within its year, as printed. */
export interface IssueNumber {
  readonly kind: IssueKind;
  /** The numbers it stands for, ascending: several in a combined issue (合刊), none in a supplement or extra edition without one. */
  readonly numbers: readonly number[];
  /** True where the number counts the supplements themselves (增刊第1期), not the issue they come with (第1期增刊). */
  readonly isOwnSeries: boolean;
  /** The running number since the first issue (总第738期). */
  readonly total: number | null;
}

/** REGULAR also holds combined issues; SUPPLEMENT is 增刊, EXTRA 号外, SPECIAL 专刊 or 特刊. */
export const IssueKind = { REGULAR: 'REGULAR', SUPPLEMENT: 'SUPPLEMENT', EXTRA: 'EXTRA', SPECIAL: 'SPECIAL' } as const;
export type IssueKind = (typeof IssueKind)[keyof typeof IssueKind];

const kindWords: Record<IssueKind, string> = { REGULAR: '', SUPPLEMENT: '增刊', EXTRA: '号外', SPECIAL: '专刊' };
const wordKinds: readonly (readonly [RegExp, IssueKind])[] = [
  [/增刊|副刊/u, IssueKind.SUPPLEMENT],
  [/号外|號外/u, IssueKind.EXTRA],
  [/[专專特]刊/u, IssueKind.SPECIAL],
];

const total = /[总總]第?(\d{1,6})期?|[总總]期号?(\d{1,6})/u;
const numbered = /第?(\d{1,4}(?:[、,和及与與\-~至/]\d{1,4})*)[期号號]?/u;
const ownSeries = /(?:[增副专專特]刊|[号號]外)[、,·]?第?\d/u;
const spans = /[-~至]/u;
const widest = 12;

/**
 * Reads an issue number: `第5期`, `第5、6期（合刊）`, `5-6`, `增刊`, `第3期增刊`, `2017年第5期（总第738期）`, `号外`.
 * Answers null for what is none.
 */
export function parseIssueNumber(printed: string): IssueNumber | null {
  const narrow = printed
    .normalize('NFKC')
    .replaceAll(/[\s()（）[\]〔〕]|^.*?年|合刊|總號/gu, '')
    .replaceAll(/[—–－~～〜]/gu, '-');
  const running = total.exec(narrow);
  const rest = narrow.replace(total, '');
  const kind = wordKinds.find(([word]) => word.test(rest))?.[1] ?? IssueKind.REGULAR;
  const bare = wordKinds.reduce((text, [word]) => text.replace(word, ''), rest).replace(/^[,、·]|[,、·]$/gu, '');
  const match = numbered.exec(bare);
  const numbers = match?.[0] === bare ? readNumbers(match[1] ?? '') : [];
  if (numbers === null || (bare !== '' && numbers.length === 0)) return null;
  if (kind === IssueKind.REGULAR && numbers.length === 0) return null;
  const count = running?.[1] ?? running?.[2];
  const isOwnSeries = numbers.length > 0 && ownSeries.test(rest);
  return { kind, numbers, isOwnSeries, total: count === undefined ? null : Number(count) };
}

/** The number as it is printed: `第5期`, `第5、6期合刊`, `第3期增刊`, `增刊第1期`, `增刊`, with `（总第738期）` behind where it is known. */
export function formatIssueNumber({ kind, numbers, isOwnSeries, total: running }: IssueNumber): string {
  const word = numbers.length > 1 && kind === IssueKind.REGULAR ? '合刊' : kindWords[kind];
  const number = numbers.length === 0 ? '' : `第${numbers.join('、')}期`;
  return `${isOwnSeries ? `${word}${number}` : `${number}${word}`}${running === null ? '' : `（总第${running}期）`}`;
}

/**
 * Orders the issues of one year: by first number, a combined issue before the next number, a supplement behind the issue
 * it belongs to, then those with a number of their own, and those without any at the end. Compare the keys as strings.
 */
export function issueOrderKey({ kind, numbers, isOwnSeries }: IssueNumber): string {
  const rank = Object.keys(kindWords).indexOf(kind);
  const place = (number: number | undefined) => String(number ?? 9999).padStart(4, '0');
  return `${place(isOwnSeries ? undefined : numbers[0])}.${rank}.${place(numbers.at(-1))}`;
}

function readNumbers(text: string): readonly number[] | null {
  const numbers = text.split(/[^\d]+/u).map(Number);
  const [first = 0, last = first] = numbers;
  if (numbers.length === 2 && spans.test(text) && last > first) {
    if (last - first >= widest) return null;
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  }
  const isAscending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isAscending && first > 0 ? numbers : null;
}
