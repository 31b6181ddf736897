import type { AttachmentDraft, ReviewDraft } from './document-draft.ts';
import { createRecordReader, type RecordReader } from '@dibao/shared/record-reader';
import { SecrecyReviewResult } from './release-gate.ts';

const attachmentFields = new Set(['name', 'mediaType', 'bytes', 'digest', 'url']);
const reviewFields = new Set(['reviewer', 'reviewedAt', 'result', 'note']);

/** The address a field of a record has: http or https, since the public is led there. */
export function readAddress(read: RecordReader, field: string): string | null {
  const address = read.text(field);
  if (address === null || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))) return address;
  return read.refuse(
    'WRONG_ADDRESS',
    field,
    `${field} 的 ${address} 不是 http 或 https 地址。`,
    `The ${field} ${address} is no http or https address.`,
  );
}

/** The attachments of a document record. */
export function readAttachments(read: RecordReader): AttachmentDraft[] {
  return read.records('attachments').map((entry) => {
    const attachment = createRecordReader(entry, attachmentFields, read.text('id') ?? '');
    return {
      name: attachment.requiredText('name'),
      mediaType: attachment.text('mediaType') ?? 'application/octet-stream',
      bytes: attachment.integer('bytes') ?? 0,
      digest: attachment.requiredText('digest'),
      url: readAddress(attachment, 'url') ?? attachment.requiredText('url'),
    };
  });
}

/** The secrecy review 保密审查 that a document record brings with it (B22). */
export function readReview(read: RecordReader, now: Date): ReviewDraft | null {
  const entry = read.record('secrecyReview');
  if (entry === null) return null;
  const review = createRecordReader(entry, reviewFields, read.text('id') ?? '');
  const reviewedAt = new Date(review.requiredText('reviewedAt'));
  if (Number.isNaN(reviewedAt.getTime())) {
    review.refuse(
      'WRONG_DATE',
      'secrecyReview',
      '保密审查的时间不是有效时刻。',
      'The time of the secrecy review is no instant.',
    );
  }
  if (reviewedAt > now) {
    review.refuse(
      'WRONG_DATE',
      'secrecyReview',
      '保密审查的时间不能在将来。',
      'A secrecy review cannot lie in the future.',
    );
  }
  return {
    reviewer: review.requiredText('reviewer'),
    reviewedAt: reviewedAt.toISOString(),
    result: review.oneOf('result', SecrecyReviewResult) ?? SecrecyReviewResult.PASSED,
    note: review.text('note'),
  };
}
