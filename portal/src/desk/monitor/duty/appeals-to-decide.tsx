import type { ReactElement } from 'react';
import type { AppealLineFragment } from '../../../generated/graphql.ts';
import { AppealText } from '../../appeal/appeal-text.tsx';
import { Panel } from '../../parts/panel.tsx';
import { DecideAppeal } from '../appeals/decide-appeal.tsx';

/** What the site holds to be recorded wrongly about a duty; an open appeal is decided here. */
export function AppealsToDecide({ appeals }: { readonly appeals: readonly AppealLineFragment[] }): ReactElement | null {
  if (appeals.length === 0) return null;
  return (
    <Panel title={{ zh: '申诉', en: 'Appeals' }}>
      {appeals.map((appeal) => (
        <div key={appeal.id} className="appeal">
          <AppealText appeal={appeal} />
          {appeal.state === 'OPEN' ? <DecideAppeal appealId={appeal.id} /> : null}
        </div>
      ))}
    </Panel>
  );
}
