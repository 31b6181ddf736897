import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Panel } from '../../parts/panel.tsx';
import { preparationWords } from '../../words/publisher-words.ts';
import { documentAddress } from '../addresses.ts';
import { Mended } from './mended.tsx';
import type { PreparedDocument } from './prepared-document.ts';

/** What explains the document, and goes out in the same act (D01). */
export function Interpretations({
  document: { id, interpretations, preparation },
}: {
  readonly document: PreparedDocument;
}): ReactElement {
  const waiver = preparation.form?.interpretationWaiver ?? null;
  return (
    <Mended id="interpretations">
      <Panel
        title={{ zh: '解读', en: 'Interpretations' }}
        actions={
          <Link href={`/desk/publisher/documents/new?interprets=${id}`} asChild>
            <Button>
              <Bilingual zh="新建解读" en="Write one" />
            </Button>
          </Link>
        }
      >
        {interpretations.length === 0 ? (
          <p>
            {waiver === null ? (
              <Bilingual
                zh="没有解读。导入解读并写明所解读的文件，或在“编辑”里写明不需解读的理由。"
                en="None. Import one that names this document, or state in “Edit” why none is needed."
              />
            ) : (
              <>不需解读：{waiver}</>
            )}
          </p>
        ) : (
          <ul className="reasons">
            {interpretations.map(({ id: interpretationId, title, preparation: own }) => (
              <li key={interpretationId}>
                <Link href={documentAddress(interpretationId)}>{title}</Link>{' '}
                {own === null ? null : <Mark {...preparationWords[own.state]} />}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Mended>
  );
}
