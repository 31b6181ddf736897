import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { MonitorLedgerDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { FileLinks } from '../../parts/file-links.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { useMinute } from '../../parts/use-now.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { monitorDesk } from '../monitor-desk.ts';
import { Remind } from '../remind.tsx';
import { ScopeChoice } from '../scope-choice/scope-choice.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import { ledgerGroup, ledgerGroups } from './ledger-groups.ts';

const nobody: ReadonlySet<string> = new Set();

/** 工作台账: what is owed to whom by when, who is late first; the late are reminded from here. */
export function Ledger(): ReactElement {
  const address = useAddress();
  const group = ledgerGroup(address.text('group'));
  const place = {
    ...{ channelId: address.text('channel'), divisionCode: address.text('region'), system: address.text('system') },
  };
  const filter = { ...group.filter(useMinute()), ...place };
  const ledger = useGraph(MonitorLedgerDocument, { after: address.after, filter });
  useRefreshOnDuties(ledger.refresh);
  const [chosen, setChosen] = useState(nobody);

  function choose(id: string, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <>
      <PageHead
        title={{ zh: '逾期与台账', en: 'Late, and the ledger' }}
        above={[monitorDesk]}
        actions={
          <>
            <Remind dutyIds={[...chosen]} onDone={() => setChosen(nobody)} />
            <FileLinks
              name="ledger"
              parameters={{
                ...{ kind: filter.kinds?.join(',') ?? null, state: filter.states?.join(',') ?? null },
                ...{ from: filter.dueFrom ?? null, to: filter.dueBefore ?? null, ...place },
              }}
            />
          </>
        }
      />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="进展 Progress"
          value={group.key}
          options={ledgerGroups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
          onChange={(key) => address.change({ group: key })}
        />
        <ScopeChoice />
      </search>
      <Answer of={ledger}>
        {(data) => (
          <PagedTable
            name={{ zh: '台账', en: 'Ledger' }}
            page={data.ledger}
            columns={ledgerColumns(chosen, choose)}
            empty={
              group.key === 'late'
                ? { zh: '没有逾期未办的任务。', en: 'Nobody is late.' }
                : { zh: '没有这样的事项。', en: 'There is nothing of the kind.' }
            }
          />
        )}
      </Answer>
    </>
  );
}
