import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { relationWords } from '../../../layout/domain-words.ts';
import { Panel } from '../../parts/panel.tsx';
import { documentAddress } from '../addresses.ts';
import type { PreparedDocument } from './prepared-document.ts';

/** What the document says of others, as read from its title and text. */
export function Relations({ document: { relations } }: { readonly document: PreparedDocument }): ReactElement | null {
  if (relations.length === 0) return null;
  return (
    <Panel title={{ zh: '与其他文件的关系', en: 'Relations' }}>
      <ul className="reasons">
        {relations.map(({ id, kind, document, targetTitle, targetNumber }) => (
          <li key={id}>
            <strong>
              <Bilingual {...relationWords[kind]} />
            </strong>{' '}
            {document === null ? (
              [targetTitle, targetNumber].filter((part) => part !== null).join(' ')
            ) : (
              <Link href={documentAddress(document.id)}>{document.title}</Link>
            )}
          </li>
        ))}
      </ul>
      <p className="soft">
        <Bilingual
          zh="由标题和正文识读；要改，请改正文。解读关系在“编辑”里选择。"
          en="Read from title and text: change those. What it interprets is chosen in “Edit”."
        />
      </p>
    </Panel>
  );
}
