import type { ReactElement } from 'react';
import type { DocumentPartsFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';

export type AttachmentsProps = Pick<DocumentPartsFragment, 'attachments'>;

/** 附件, with what a reader wants to know before opening one. */
export function Attachments({ attachments }: AttachmentsProps): ReactElement | null {
  if (attachments.length === 0) return null;
  return (
    <section className="attachments">
      <h2>
        <Bilingual zh="附件" en="Attachments" />
      </h2>
      <ol>
        {attachments.map(({ id, name, mediaType, bytes, url }) => (
          <li key={id}>
            <a href={isWebAddress(url) ? url : undefined} rel="noopener">
              {name}
            </a>
            <span className="line-facts">
              {mediaType}
              {bytes > 0 ? ` · ${sizeOf(bytes)}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|\/)/i.test(url);
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
