import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { MonitorLedgerQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { DutyClock } from '../../parts/duty-clock.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { Column } from '../../parts/paged-table.tsx';
import { dutyKindWords, dutyStateWords } from '../../words/duty-words.ts';
import { ticketCodeWords, ticketStateWords } from '../../words/ticket-words.ts';

type Entry = MonitorLedgerQuery['ledger']['edges'][number]['node'];

/** A task of the ledger in a row: what, whose, by when, how far; duties can be chosen, to be reminded together. */
export function ledgerColumns(
  chosen: ReadonlySet<string>,
  choose: (dutyId: string, isChosen: boolean) => void,
): readonly Column<Entry>[] {
  return [
    {
      key: 'choose',
      title: { zh: '选择', en: 'Choose' },
      width: 80,
      cell: ({ duty, channel }) =>
        duty === null ? null : (
          <Checkbox
            aria-label={`选择 ${channel?.name ?? ''}：${duty.release?.title ?? ''}`}
            checked={chosen.has(duty.id)}
            onChange={({ target }) => choose(duty.id, target.checked)}
          />
        ),
    },
    { key: 'what', title: { zh: '事项', en: 'Task' }, cell: (entry) => <What entry={entry} /> },
    {
      key: 'whose',
      title: { zh: '渠道', en: 'Channel' },
      width: 240,
      cell: ({ channel }) => (
        <div className="duty-line">
          {channel?.name ?? null}
          <p>{channel?.owner?.name ?? null}</p>
        </div>
      ),
    },
    { key: 'clock', title: { zh: '时限', en: 'Clock' }, width: 200, cell: (entry) => <ClockOf entry={entry} /> },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      width: 180,
      cell: ({ duty, ticket }) =>
        duty !== null ? (
          <Mark {...dutyStateWords[duty.state]} />
        ) : ticket !== null ? (
          <Mark {...ticketStateWords[ticket.state]} />
        ) : null,
    },
  ];
}

function What({ entry: { duty, ticket } }: { readonly entry: Entry }): ReactElement | null {
  if (duty !== null) {
    return (
      <div className="duty-line">
        <Link href={`/desk/monitor/duties/${duty.id}`}>{duty.release?.title ?? '（标题暂缺 title missing）'}</Link>
        <p>
          <strong>
            <Bilingual {...dutyKindWords[duty.kind]} />
          </strong>
          {duty.release === null ? null : <span>{duty.release.origin.name}</span>}
        </p>
      </div>
    );
  }
  if (ticket === null) return null;
  return (
    <div className="duty-line">
      <Link href={`/desk/monitor/tickets/${ticket.id}`}>{ticket.title}</Link>
      <p>
        <strong>整改单</strong>
        <span>
          <Bilingual {...ticketCodeWords[ticket.code]} />
        </span>
      </p>
    </div>
  );
}

function ClockOf({ entry: { duty, ticket } }: { readonly entry: Entry }): ReactElement | null {
  if (duty !== null) return <DutyClock duty={duty} />;
  return ticket === null ? null : <Clock at={ticket.dueAt} label="限期" />;
}
