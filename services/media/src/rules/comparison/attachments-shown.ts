import type { Page } from '@dibao/shared/page/read-page';
import { parseWebAddress } from '../web-address.ts';
import type { SourceAttachment } from './page-source.ts';
import { significant } from './significant-text.ts';

interface OfferedFile {
  readonly signs: string;
  readonly addressKey: string | null;
  /** Its name says which it is and not what: 附件2, 点击下载. */
  readonly isNameless: boolean;
}

const numbering = /^附[件表录]\d*[:.,|-]?/u;
const extension = /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|rtf|zip|rar|7z|csv|txt)$/iu;
const nameless = /^(?:附[件表录]?\d*|点击|此处|这里|下载|查看|文件|全文|正文|pdf|word|excel|版|格式)*$/u;

/** The attachments of a source that a page offers nowhere, by their names. */
export function missingAttachments(attachments: readonly SourceAttachment[], page: Page): string[] {
  if (attachments.length === 0) return [];
  const offered = filesOf(page);
  const named = attachments.filter((wanted) => !offered.some((file) => isSame(wanted, file)));
  // Files without a name of their own stand for as many of those not met by name.
  const spare = offered.filter(({ isNameless }) => isNameless).length;
  return named.slice(spare).map(({ name }) => name);
}

function filesOf({ attachments, links }: Page): OfferedFile[] {
  const linked = links.filter(({ text }) => /附\s?[件表录]/u.test(text) || extension.test(text));
  const files = [
    ...attachments.map(({ name, url }) => ({ name, url })),
    ...linked.map(({ text, url }) => ({ name: text, url })),
  ];
  const distinct = new Map(files.map((file) => [`${file.url} ${file.name}`, file]));
  return [...distinct.values()].map(({ name, url }) => {
    const signs = plainName(name);
    return { signs, addressKey: parseWebAddress(url)?.addressKey ?? null, isNameless: nameless.test(signs) };
  });
}

function isSame(wanted: SourceAttachment, file: OfferedFile): boolean {
  const signs = plainName(wanted.name);
  const key = wanted.url === null ? null : (parseWebAddress(wanted.url)?.addressKey ?? null);
  if (key !== null && key === file.addressKey) return true;
  if (signs.length < 2 || file.signs.length < 2) return false;
  return file.signs.includes(signs) || (file.signs.length >= 6 && signs.includes(file.signs));
}

function plainName(name: string): string {
  return significant(name.trim().replace(extension, '')).replace(numbering, '');
}
