import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { kindWords } from '../../../layout/domain-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { PreparedDocument } from './prepared-document.ts';

/** What the present edition says of itself, and what seems wrong with it. */
export function DocumentFacts({
  document: { preparation, metadataIssues },
}: {
  readonly document: PreparedDocument;
}): ReactElement | null {
  const { form, edition } = preparation;
  if (form === null) return null;
  const listed = (values: readonly string[]) => (values.length === 0 ? null : values.join('、'));
  return (
    <Panel title={{ zh: '登记的内容', en: 'As recorded' }}>
      <Facts
        facts={[
          [{ zh: '种类', en: 'Kind' }, <Bilingual key="kind" {...kindWords[form.kind]} />],
          [{ zh: '发文字号', en: 'Number' }, form.documentNumber],
          [{ zh: '索引号', en: 'Index number' }, form.indexNumber],
          [{ zh: '发文机关', en: 'Issuers' }, listed(form.issuers)],
          [{ zh: '成文', en: 'Written' }, form.writtenOn],
          [{ zh: '印发', en: 'Issued' }, form.issuedOn],
          [{ zh: '发布', en: 'Published' }, form.publishedOn],
          [{ zh: '施行', en: 'Effective' }, form.effectiveFrom],
          [{ zh: '有效至', en: 'Valid until' }, form.validUntil],
          [{ zh: '主题', en: 'Topics' }, listed(form.topics)],
          [{ zh: '公开对象', en: 'Audiences' }, listed(form.audiences)],
          [{ zh: '来源网址', en: 'Source' }, form.sourceUrl],
          [{ zh: '版本', en: 'Edition' }, `第 ${edition} 版`],
        ]}
      />
      {metadataIssues.length === 0 ? null : (
        <>
          <h3>
            <Bilingual zh="值得核对" en="Worth a look" />
          </h3>
          <ul className="reasons">
            {metadataIssues.map(({ code, message, clause }) => (
              <li key={code + message}>
                {message} {clause === null ? null : <span className="soft">{clause}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
