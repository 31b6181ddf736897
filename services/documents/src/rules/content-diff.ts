import { diffArrays } from 'diff';

/** What a changed page says otherwise: lines that are gone and lines that are new, in their order. */
export interface ContentDiff {
  readonly title: { readonly before: string; readonly after: string } | null;
  readonly lines: readonly { readonly kind: 'REMOVED' | 'ADDED'; readonly text: string }[];
  readonly attachments: readonly { readonly kind: 'REMOVED' | 'ADDED'; readonly text: string }[];
  /** Whether more changed than is shown. */
  readonly isCut: boolean;
}

const mostLines = 200;
const longestLine = 1_000;

/** Compares two records as an import takes them. A line that differs in white space alone is the same. */
export function contentDiff(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ContentDiff {
  const titles = { before: textOf(before['title']), after: textOf(after['title']) };
  const lines = diffLists(linesOf(before['body']), linesOf(after['body']));
  const attachments = diffLists(attachmentsOf(before['attachments']), attachmentsOf(after['attachments']));
  return {
    title: titles.before === titles.after ? null : titles,
    lines: lines.slice(0, mostLines),
    attachments,
    isCut: lines.length > mostLines,
  };
}

function diffLists(before: readonly string[], after: readonly string[]): ContentDiff['lines'] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
  // A text that was turned over would be compared for minutes; then it is one change, whole against whole.
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => plain(a) === plain(b), timeout: 2_000 });
  const changes = parts?.filter(({ added, removed }) => added || removed) ?? [
    { value: [...before], removed: true },
    { value: [...after], removed: false },
  ];
  return changes.flatMap(({ value, removed }) =>
    value.map((text) => ({
      kind: removed ? ('REMOVED' as const) : ('ADDED' as const),
      text: text.slice(0, longestLine),
    })),
  );
}

function linesOf(body: unknown): readonly string[] {
  return textOf(body)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function attachmentsOf(value: unknown): readonly string[] {
  const attachments = Array.isArray(value)
    ? (value as readonly { readonly name?: string; readonly digest?: string }[])
    : [];
  return attachments.map(({ name = '', digest = '' }) => `${name} (${digest})`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
