import { type DocumentNumber, documentNumberKey, parseDocumentNumber } from '@dibao/shared/document-number';
import { normalisedBody } from '@dibao/shared/digest';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { findCopiedTo, findRecipients } from './addressees.ts';
import { type AttachmentMention, findAttachmentMentions } from './attachment-mentions.ts';
import { type Citation, findCitations } from './citations.ts';
import { dateOf } from './dates.ts';
import { deriveTitle } from './derived-title.ts';
import { type DisclosureMarker, findDisclosureMarker } from './disclosure-marker.ts';
import { type HeaderBlock, splitHeaderBlock } from './header-block.ts';
import { type InterpretationLink, findInterpretationLink } from './interpretation-link.ts';
import { issuersOfTitle } from './issuers-of-title.ts';
import { stripPageChrome } from './page-chrome.ts';
import { findSignature, type Signature } from './signature.ts';
import { type TextLine, linesOf } from './text-lines.ts';
import { findLetterhead, findTitle } from './title-of-text.ts';

/** What a document's plain text says about itself. Null and empty mean: the text does not say. */
export interface DocumentText {
  readonly title: string;
  /** The text has no title; this one was made from its opening. */
  readonly titleIsDerived: boolean;
  /** The document's own number, never a cited one. */
  readonly documentNumber: DocumentNumber | null;
  readonly documentNumberRaw: string | null;
  readonly indexNumber: string | null;
  /** Lead issuer first, in simplified characters. */
  readonly issuers: readonly string[];
  /** The issuers as the text spells them. */
  readonly issuersRaw: readonly string[];
  readonly writtenOn: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly validUntil: string | null;
  readonly marker: DisclosureMarker | null;
  readonly recipients: readonly string[];
  readonly copiedTo: readonly string[];
  readonly attachments: readonly AttachmentMention[];
  readonly interpretation: InterpretationLink | null;
  /** Indexes are places in `body`. */
  readonly citations: readonly Citation[];
  readonly keywords: readonly string[];
  readonly subject: string | null;
  /** The header of a disclosure page, field by field, as written there. */
  readonly header: HeaderBlock | null;
  /** The columns the page stood in: 信息公开>办公室文件. */
  readonly columnPath: string | null;
  readonly hadPageChrome: boolean;
  /** The text without the page around it and without its header. Script and wording stay as published. */
  readonly body: string;
}

/** A document's own number stands above its recipients or its first paragraph. */
const linesBeforeBody = 15;

/**
 * Reads a document given as plain text, a file or a page saved as text. A header block wins over what the text itself
 * says; nothing is guessed but the title, which says so.
 */
export function parseDocumentText(text: string): DocumentText {
  const page = stripPageChrome(normalisedBody(text));
  const { header, text: withoutHeader } = splitHeaderBlock(page.text);
  const body = normalisedBody(withoutHeader);
  const lines = linesOf(body);
  const recipients = findRecipients(lines);
  const ownTitle = header?.title ?? findTitle(lines, recipients?.at ?? null);
  const signature = findSignature(lines);
  const issuersRaw = findIssuers(header, signature, ownTitle, lines);
  const issuers = issuersRaw.map((name) => normaliseForSearch(name));
  const documentNumberRaw = header?.documentNumber ?? findOwnNumber(lines, recipients?.at ?? linesBeforeBody);
  const interpretation = findInterpretationLink(lines);
  const field = (value: string | undefined): string | null => (value === undefined ? null : dateOf(value));
  return {
    title: ownTitle ?? deriveTitle(openingOf(body, lines, recipients?.at ?? -1), issuers[0] ?? null),
    titleIsDerived: ownTitle === null,
    documentNumber: documentNumberRaw === null ? null : parseDocumentNumber(documentNumberRaw),
    documentNumberRaw,
    indexNumber: header?.indexNumber ?? null,
    issuers,
    issuersRaw,
    writtenOn: field(header?.writtenOn) ?? signature.writtenOn,
    issuedOn: signature.issuedOn,
    publishedOn: field(header?.publishedOn),
    effectiveFrom: field(header?.effectiveFrom),
    validUntil: field(header?.validUntil),
    marker: findDisclosureMarker(body),
    recipients: recipients?.names ?? [],
    copiedTo: findCopiedTo(lines),
    attachments: findAttachmentMentions(lines),
    interpretation,
    citations: withoutOwn(findCitations(body), documentNumberRaw),
    keywords: header?.keywords?.split(/[\s,，;；、]+/u).filter((word) => word !== '') ?? [],
    subject: header?.subject ?? null,
    header,
    columnPath: page.columnPath,
    hadPageChrome: page.hasChrome,
    body,
  };
}

/** The number line of a paper: a sound number and nothing else. A damaged one is kept only if no sentence holds it. */
function findOwnNumber(lines: readonly TextLine[], before: number): string | null {
  for (const [at, { text: line }] of lines.slice(0, Math.min(before, linesBeforeBody)).entries()) {
    // 某省人民政府令, and 第7号 on the next line.
    const text = /^第[^，。]{1,8}[号號]$/u.test(line) ? `${orderAbove(lines[at - 1]?.text ?? '')}${line}` : line;
    if (text.length > 50 || /[，。；《》：:]/u.test(text)) continue;
    const bare = text.replace(/^[（(]|[）)]$/gu, '').replace(/\s*签发人.*$/u, '');
    if (/[号號]$/u.test(bare) && parseDocumentNumber(bare)) return bare;
  }
  return null;
}

const orderAbove = (line: string): string => (line.length <= 40 && /令$/u.test(line) ? line : '');

function findIssuers(
  header: HeaderBlock | null,
  signature: Signature,
  title: string | null,
  lines: readonly TextLine[],
): readonly string[] {
  if (header?.issuer !== undefined) return header.issuer.split(/[\s、,，;；]+/u).filter((name) => name !== '');
  if (signature.issuersRaw.length > 0) return signature.issuersRaw;
  const named = title === null ? [] : issuersOfTitle(title);
  if (named.length > 0) return named;
  const letterhead = findLetterhead(lines);
  return letterhead === null ? [] : [letterhead];
}

/** A paper that repeats its own number cites nobody. */
function withoutOwn(citations: readonly Citation[], own: string | null): readonly Citation[] {
  if (own === null) return citations;
  const key = documentNumberKey(own);
  return citations.filter(({ raw }) => documentNumberKey(raw) !== key);
}

function openingOf(body: string, lines: readonly TextLine[], recipientsAt: number): string {
  const first = lines[recipientsAt + 1];
  return first ? body.slice(first.index, first.index + 1_000) : '';
}
