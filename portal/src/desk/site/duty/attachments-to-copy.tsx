import type { ReactElement } from 'react';
import type { DutyOfSite } from './duty-of-site.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';

type Attachment = NonNullable<NonNullable<DutyOfSite['release']>['document']>['attachments'][number];

/** What belongs to the text. The hub knows where the files are and does not keep them. */
export function AttachmentsToCopy({
  attachments,
}: {
  readonly attachments: readonly Attachment[];
}): ReactElement | null {
  if (attachments.length === 0) return null;
  return (
    <>
      <h3>
        <Bilingual zh="附件" en="Attachments" />
      </h3>
      <p className="soft">
        <Bilingual
          zh="请从原网站下载，一并发布；中枢不保存附件文件。"
          en="Download them from the origin and post them too; the hub keeps no files."
        />
      </p>
      <ul>
        {attachments.map(({ id, name, url }) => (
          <li key={id}>{/^(?:https?:\/\/|\/)/i.test(url) ? <a href={url}>{name}</a> : name}</li>
        ))}
      </ul>
    </>
  );
}
