import type { ReactElement } from 'react';
import type { BulletinKnownFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Panel } from '../../parts/panel.tsx';
import { violationWords } from '../../words/bulletin-words.ts';
import { EditBulletin } from './edit-bulletin.tsx';

/** The words people add to the figures; they can be changed while the bulletin is a draft. */
export function BulletinText({ bulletin }: { readonly bulletin: BulletinKnownFragment }): ReactElement {
  const { state, words } = bulletin;
  const { opening, closing, issuer, commendations, violations } = words;
  return (
    <Panel
      title={{ zh: '文字', en: 'Words' }}
      actions={state === 'DRAFT' ? <EditBulletin key={bulletin.lockVersion} bulletin={bulletin} /> : null}
    >
      <p>{opening}</p>
      {commendations.length === 0 ? null : (
        <>
          <h3>
            <Bilingual zh="表扬" en="Commended" />
          </h3>
          <ul>
            {commendations.map(({ unit, persons, text }) => (
              <li key={unit + text}>
                <strong>{[unit, ...persons].join('、')}</strong>：{text}
              </li>
            ))}
          </ul>
        </>
      )}
      {violations.length === 0 ? null : (
        <>
          <h3>
            <Bilingual zh="点名的问题" en="Violations named" />
          </h3>
          <ul>
            {violations.map(({ kind, unit, text }) => (
              <li key={unit + text}>
                <strong>{unit}</strong>（{violationWords[kind].zh}）：{text}
              </li>
            ))}
          </ul>
        </>
      )}
      {closing === '' ? null : <p>{closing}</p>}
      <p className="issuer">{issuer}</p>
    </Panel>
  );
}
