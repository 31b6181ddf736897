import { type InputIssue, issuesOfAddress, issuesOfText } from '../input-issue.ts';

/** What a person hands in for a copy that no machine can look at: an app, a WeChat group, a notice board (E23). */
export interface ManualProof {
  readonly note: string;
  /** When the copy was put up. */
  readonly postedAt: Date;
  readonly url?: string | null;
  readonly file?: ProofFile | null;
}

/** A screenshot or a photograph. */
export interface ProofFile {
  readonly name: string;
  readonly mediaType: string;
  /** In base64. */
  readonly content: string;
}

/** A photograph of a telephone, reduced; larger ones go by address. */
const mostBytes = 2 * 1024 * 1024;
const clockTolerance = 5 * 60_000;

/** How each kind of file begins: what is named an image has to be one. */
const signatures: ReadonlyMap<string, RegExp> = new Map([
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['application/pdf', /^%PDF-/],
]);

/** What is wrong with a proof; a proof without a picture and an address shows nothing. */
export function issuesOfProof(proof: ManualProof, publishedAt: Date, now: Date): InputIssue[] {
  const { note, postedAt, url, file } = proof;
  return [
    ...issuesOfText('note', note, 1_000),
    ...issuesOfAddress('url', url),
    ...(file == null && url == null
      ? [issue('file', '请附截图或照片，或填写网址。', 'Attach a screenshot or a photograph, or give an address.')]
      : []),
    ...(postedAt < publishedAt
      ? [issue('postedAt', '转载时间早于发布时间。', 'The copy is dated before the release.')]
      : []),
    ...(postedAt.getTime() > now.getTime() + clockTolerance
      ? [issue('postedAt', '转载时间在未来。', 'The copy is dated in the future.')]
      : []),
    ...(file == null ? [] : issuesOfFile(file)),
  ];
}

/** The bytes of a file that has no issues. */
export function bytesOf({ content }: ProofFile): Buffer {
  return Buffer.from(content, 'base64');
}

function issuesOfFile(file: ProofFile): InputIssue[] {
  const bytes = bytesOf(file);
  if (bytes.length === 0)
    return [issue('file.content', '文件内容为空或不是 base64。', 'The file is empty or no base64.')];
  if (bytes.length > mostBytes) {
    return [
      issue(
        'file.content',
        `文件 ${bytes.length} 字节，最多 ${mostBytes} 字节，请压缩。`,
        `The file has ${bytes.length} bytes; ${mostBytes} at most: reduce it.`,
      ),
    ];
  }
  const signature = signatures.get(file.mediaType);
  if (signature?.test(bytes.subarray(0, 16).toString('latin1')) === true) return [];
  return [
    issue(
      'file.mediaType',
      `文件不是所称的 ${file.mediaType.slice(0, 60)}；可用 PNG、JPEG、WebP、PDF。`,
      `The file is not the ${file.mediaType.slice(0, 60)} it is said to be; PNG, JPEG, WebP and PDF are taken.`,
    ),
  ];
}

function issue(path: string, zh: string, en: string): InputIssue {
  return { path, text: { zh, en }, clause: 'E23' };
}
