import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AppealForm } from '../appeals/appeal-form.tsx';
import { AppealView } from '../appeals/appeal-view.tsx';
import type { DutyOfSite } from './duty-of-site.ts';

/** What the site holds to be recorded wrongly, and what became of it. */
export function AppealsOfDuty({ duty: { id, appeals } }: { readonly duty: DutyOfSite }): ReactElement {
  const [isFiling, setFiling] = useState(false);
  const hasOpen = appeals.some(({ state }) => state === 'OPEN');
  return (
    <Panel title={{ zh: '申诉', en: 'Appeals' }}>
      {appeals.map((appeal) => (
        <AppealView key={appeal.id} appeal={appeal} />
      ))}
      {hasOpen ? null : (
        <>
          <p className="soft">
            <Bilingual zh="认为记录有误的，可以申诉，由监测单位裁定。" en="What is recorded wrongly can be appealed." />
          </p>
          <Button onClick={() => setFiling(true)}>
            <Bilingual zh="提出申诉" en="Appeal" />
          </Button>
        </>
      )}
      <AppealForm dutyId={id} isOpen={isFiling} onClose={() => setFiling(false)} />
    </Panel>
  );
}
