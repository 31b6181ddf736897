import type { CommandContext } from '../command-context.ts';

/** A release as the commands that make one show it. */
export interface ReleaseResult {
  readonly __typename: 'Release';
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly scope: string;
  readonly basis: string;
  readonly edition: number;
  readonly enteredLogAt: string;
  readonly withdrawnAt: string | null;
  readonly origin: { readonly name: string } | null;
}

/** A document as the commands that change one show it. */
export interface DocumentResult {
  readonly __typename: 'PolicyDocument';
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly disclosure: string;
  readonly disclosureBasis: string;
  readonly legalForce: string;
}

export const releaseFields =
  'id title column scope basis edition publishedAt enteredLogAt withdrawnAt url origin { id name } document { id documentNumber }';
export const documentFields = 'id title documentNumber disclosure disclosureBasis legalForce';

type Words = Pick<CommandContext, 'text'>;

export function releaseLines({ text }: Words, release: ReleaseResult, now: Date = new Date()): string[] {
  const { id, column, scope, basis, edition, enteredLogAt, withdrawnAt, origin } = release;
  const isPlanned = Date.parse(enteredLogAt) > now.getTime();
  const when = isPlanned ? text('预定进入日志', 'will enter the log') : text('进入日志', 'entered the log');
  return [
    text(`发布编号 ${id}`, `release ${id}`),
    text(`栏目 ${column}，范围 ${scope}，依据 ${basis}`, `column ${column}, scope ${scope}, basis ${basis}`),
    ...(origin === null ? [] : [text(`来源 ${origin.name}`, `origin ${origin.name}`)]),
    text(`第 ${edition} 版，${when} ${enteredLogAt}`, `edition ${edition}, ${when} ${enteredLogAt}`),
    ...(withdrawnAt === null ? [] : [text(`撤回于 ${withdrawnAt}`, `withdrawn ${withdrawnAt}`)]),
  ];
}

export function documentLines({ text }: Words, document: DocumentResult): string[] {
  const { id, documentNumber, disclosure, disclosureBasis, legalForce } = document;
  return [
    text(`文件 ${id}`, `document ${id}`) + (documentNumber === null ? '' : ` ${documentNumber}`),
    text(
      `公开属性 ${disclosure}（依据 ${disclosureBasis}），有效性 ${legalForce}`,
      `disclosure ${disclosure} (basis ${disclosureBasis}), legal force ${legalForce}`,
    ),
  ];
}
