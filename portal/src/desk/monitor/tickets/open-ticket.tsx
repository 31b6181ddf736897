import { Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { OpenTicketDocument, type TicketCode } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { useChange } from '../../graph/use-change.ts';
import { eveningIn, instantOf } from '../../parts/beijing-moment.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { LineItem, MomentItem, TextItem } from '../../parts/form-items.tsx';
import { serverClock } from '../../parts/server-clock.ts';
import { ticketCodeWords } from '../../words/ticket-words.ts';

export interface OpenTicketProps {
  /** About this channel; null: it is chosen. */
  readonly channelId: string | null;
  /** The duty that was not kept. */
  readonly dutyId?: string;
  readonly onDone?: () => void;
}

interface Ticket {
  readonly channelId: string | null;
  readonly code: TicketCode;
  readonly about?: string;
  readonly text: string;
  readonly dueAt: string;
}

const codes = Object.keys(ticketCodeWords) as readonly TicketCode[];
const needed = [{ required: true, message: '请选择 This is needed' }];

/** Days a site usually has. */
const usualDays = 3;

/** 下达整改单: orders a channel to put one problem right by a time. */
export function OpenTicket({ channelId, dutyId, onDone }: OpenTicketProps): ReactElement {
  const { run } = useChange(OpenTicketDocument);
  return (
    <ChangeDialog<Ticket>
      name={{ zh: '下达整改单', en: 'Open a ticket' }}
      done="整改单已下达。 Opened."
      initial={{ channelId, code: 'NOT_REPOSTED', dueAt: eveningIn(usualDays, serverClock.now()) }}
      submit={async (ticket) => {
        const outcome = await run({
          ...{ channelId: ticket.channelId ?? channelId ?? '', code: ticket.code, text: ticket.text },
          ...{ about: ticket.about || null, dutyId: dutyId ?? null, dueAt: instantOf(ticket.dueAt) },
        });
        if (outcome.kind === 'done') onDone?.();
        return outcome;
      }}
    >
      {channelId === null ? (
        <Form.Item name="channelId" label={<Bilingual zh="渠道" en="Channel" />} rules={needed}>
          <ChosenChannel />
        </Form.Item>
      ) : null}
      <Form.Item name="code" label={<Bilingual zh="问题" en="Problem" />} rules={needed}>
        <Select options={codes.map((value) => ({ value, label: <Bilingual {...ticketCodeWords[value]} /> }))} />
      </Form.Item>
      {dutyId === undefined ? (
        <LineItem name="about" label={{ zh: '涉及的栏目或网址', en: 'Column or address' }} isOptional />
      ) : null}
      <TextItem name="text" label={{ zh: '问题与整改要求', en: 'What is wrong and to be done' }} />
      <MomentItem name="dueAt" label={{ zh: '整改期限（北京时间）', en: 'By when, Beijing time' }} />
    </ChangeDialog>
  );
}

/** As an item of a form hands on its value. */
function ChosenChannel({
  value = null,
  onChange = () => {},
}: {
  readonly value?: string | null;
  readonly onChange?: (channelId: string | null) => void;
}): ReactElement {
  return <ChannelChoice isOfAll value={value} onChange={onChange} />;
}
