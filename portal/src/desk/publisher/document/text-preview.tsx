import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { OfficialText } from '../../../layout/official-text.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Panel } from '../../parts/panel.tsx';

export interface TextPreviewProps {
  readonly body: string | null;
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

/** The text as readers will see it: structure, tables and links, and nothing that could run, load or cover anything. */
export function TextPreview({ body, attachments }: TextPreviewProps): ReactElement {
  return (
    <Panel title={{ zh: '正文预览', en: 'Preview' }}>
      {body === null ? (
        <Nothing zh="还没有正文。" en="There is no text yet." />
      ) : (
        // It scrolls: whoever has no mouse must reach it.
        <article className="copy-text" tabIndex={0} aria-label="正文 Text">
          <OfficialText text={body} />
        </article>
      )}
      {attachments.length === 0 ? null : (
        <>
          <h3>
            <Bilingual zh="附件" en="Attachments" />
          </h3>
          <ul className="reasons">
            {attachments.map(({ id, name, url }) => (
              <li key={id}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
