import { requireScope, Scope } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { DutyState } from '../../rules/duty.ts';
import { LedgerKind, LedgerState, ledgerStateOfDuty, ledgerStateOfTicket, statesOf } from '../../rules/ledger.ts';
import type { TicketCode } from '../../rules/tickets/ticket-code.ts';
import type { TicketState } from '../../rules/tickets/ticket-state.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';
import { toInstants } from '../duty-row.ts';
import { channelSightCondition, sightCondition } from '../duty-sight.ts';
import { ownedBelowDivision } from '../subtree.ts';

export interface LedgerFilter {
  readonly kinds?: readonly LedgerKind[] | null;
  /** By default what is not done: TO_DO and TO_CHECK. */
  readonly states?: readonly LedgerState[] | null;
  readonly channelId?: string | null;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
  /** By the deadline, from … */
  readonly dueFrom?: Date | null;
  /** … and before. */
  readonly dueBefore?: Date | null;
}

/** A task of a work ledger: owner, deadline, state. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly id: string;
  readonly channelId: string;
  readonly channel: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  /** Of a duty its release, of a ticket what it is about. */
  readonly subject: string | null;
  readonly code: TicketCode | null;
  readonly dutyState: DutyState | null;
  readonly ticketState: TicketState | null;
  readonly state: LedgerState;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  /** Where it stands in the order: its deadline as text, `infinity` without one. */
  readonly sortKey: string;
}

/**
 * The next tasks of the ledger by deadline, after one of them. Each part has its own index in this order, so a page costs
 * a page however long the ledger is; what is done is read for a period.
 */
export async function ledgerEntries(
  ctx: MediaContext,
  filter: LedgerFilter | null | undefined,
  after: { readonly sortKey: string; readonly id: string } | null,
  limit: number,
): Promise<LedgerEntry[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const states = filter?.states ?? ['TO_DO', 'TO_CHECK'];
  if (states.includes('DONE') && (filter?.dueFrom == null || filter.dueBefore == null)) throw withoutPeriod();
  const wanted = filter?.kinds ?? Object.values(LedgerKind);
  const parts = [
    ...(wanted.includes('DUTY') ? [await dutyPart(ctx, filter, states, after)] : []),
    ...(wanted.includes('TICKET') ? [await ticketPart(ctx, filter, states, after)] : []),
  ];
  if (parts.length === 0) return [];
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select * from (${parts.map(({ sql }) => `(${sql} limit ?)`).join(' union all ')}) entry
     order by "sortKey"::timestamptz, id limit ?`,
    [...parts.flatMap(({ params }) => [...params, limit]), limit],
    ctx.signal,
  );
  return rows.map(toEntry);
}

async function dutyPart(
  ctx: MediaContext,
  filter: LedgerFilter | null | undefined,
  states: readonly LedgerState[],
  after: { readonly sortKey: string; readonly id: string } | null,
): Promise<Condition> {
  const where = allOf([
    await sightCondition(ctx),
    condition('d.state = any (?::text[])', statesOf(ledgerStateOfDuty, states)),
    // Said as the index says it, so that what is not done is found without passing what is.
    states.includes('DONE') ? null : condition(`d.state not in ('VERIFIED','EXEMPT','CANCELLED')`),
    ...common('d', filter, after),
  ]);
  const sql = `select 'DUTY' as kind, d.id, d.channel_id as "channelId", c.name as channel, c.owner_id as "ownerId",
      o.name as owner, r.title as subject, null::text as code, d.state as "dutyState", null::text as "ticketState",
      d.due_at as "dueAt", coalesce(d.verified_at, d.closed_at) as "doneAt", ${sortKey('d')}::text as "sortKey"
    from repost_duty d join channel c on c.id = d.channel_id join release r on r.id = d.release_id
    left join agency o on o.id = c.owner_id
    where ${where.sql} order by ${sortKey('d')}, d.id`;
  return { sql, params: where.params };
}

async function ticketPart(
  ctx: MediaContext,
  filter: LedgerFilter | null | undefined,
  states: readonly LedgerState[],
  after: { readonly sortKey: string; readonly id: string } | null,
): Promise<Condition> {
  const where = allOf([
    await channelSightCondition(ctx),
    condition('t.state = any (?::text[])', statesOf(ledgerStateOfTicket, states)),
    states.includes('DONE') ? null : condition(`t.state not in ('CLOSED','WITHDRAWN')`),
    ...common('t', filter, after),
  ]);
  const sql = `select 'TICKET' as kind, t.id, t.channel_id as "channelId", c.name as channel, c.owner_id as "ownerId",
      o.name as owner, t.about as subject, t.code, null::text as "dutyState", t.state as "ticketState",
      t.due_at as "dueAt", t.closed_at as "doneAt", ${sortKey('t')}::text as "sortKey"
    from rectification_ticket t join channel c on c.id = t.channel_id left join agency o on o.id = c.owner_id
    where ${where.sql} order by ${sortKey('t')}, t.id`;
  return { sql, params: where.params };
}

function common(
  row: 'd' | 't',
  filter: LedgerFilter | null | undefined,
  after: { readonly sortKey: string; readonly id: string } | null,
): (Condition | null)[] {
  return [
    given(after, (last) =>
      condition(`(${sortKey(row)}, ${row}.id) > (?::timestamptz, ?::uuid)`, last.sortKey, last.id),
    ),
    given(filter?.channelId, (id) => (isId(id) ? condition(`${row}.channel_id = ?::uuid`, id) : condition('false'))),
    given(filter?.divisionCode, ownedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
    given(filter?.dueFrom, (from) => condition(`${sortKey(row)} >= ?::timestamptz`, from)),
    given(filter?.dueBefore, (before) => condition(`${sortKey(row)} < ?::timestamptz`, before)),
  ];
}

/** What has no deadline comes last. */
function sortKey(row: 'd' | 't'): string {
  return `coalesce(${row}.due_at, 'infinity'::timestamptz)`;
}

function toEntry(raw: Readonly<Record<string, unknown>>): LedgerEntry {
  const entry = toInstants<Omit<LedgerEntry, 'state'>>(raw, ['dueAt', 'doneAt']);
  const { dutyState, ticketState } = entry;
  const state =
    dutyState !== null
      ? ledgerStateOfDuty[dutyState as keyof typeof ledgerStateOfDuty]
      : ledgerStateOfTicket[ticketState as keyof typeof ledgerStateOfTicket];
  return { ...entry, state };
}

function withoutPeriod(): HubError {
  return HubError.badInput(
    '查询已办结事项请以 dueFrom 和 dueBefore 给出期限所在的时段。',
    'For what is done give the period of its deadline as dueFrom and dueBefore.',
  );
}
