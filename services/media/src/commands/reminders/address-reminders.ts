import type { Ids } from '@dibao/shared/ids';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Sealer } from '@dibao/shared/sealed-text';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import { openWay } from '../../queries/contact-row.ts';
import type { QuietHours } from '../../rules/contact.ts';
import { maskAddress } from '../../rules/masked-address.ts';
import { type Ladder, rungsFrom } from '../../rules/reminders/reminder-plan.ts';
import { type Gathered, gatherRecipients, type Recipient } from '../../rules/reminders/gather-recipients.ts';
import {
  addItems,
  climb,
  nextReminders,
  nobodyToday,
  openMessages,
  recipientsOfReminders,
  recordNobody,
} from './address-reminders.sql.ts';
import type { Destination } from './delivery-job.ts';
import { enqueueDeliveries } from './enqueue-deliveries.ts';

/** What addressing works with. */
export interface Addressing {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly ids: Ids;
  readonly quietHours: QuietHours | null;
}

interface NextReminder {
  readonly id: string;
  readonly agencyId: string;
  readonly channelId: string | null;
  readonly isUrgent: boolean;
  readonly ladder: Ladder;
  readonly toldAt: string | null;
  readonly rung: number;
  readonly isOwed: boolean;
  /** Who caused it. */
  readonly by: string;
}

const batch = 5_000;
const minute = 60_000;

/** Tells the next rung of every reminder whose time has come, batch by batch; each batch is one transaction. */
export async function addressReminders(addressing: Addressing, now: Date): Promise<void> {
  for (;;) {
    const count = await addressing.orm.em.fork().transactional((em) => addressBatch(em, addressing, now));
    if (count < batch) return;
  }
}

async function addressBatch(em: Em, { sealer, ids, quietHours }: Addressing, now: Date): Promise<number> {
  const next = await query<NextReminder[]>(em, nextReminders, [now, batch]);
  if (next.length === 0) return 0;
  const owed = next.filter(({ isOwed }) => isOwed);
  const recipients = await recipientsOf(em, owed, now);
  const causes = new Map(next.map(({ id, by }) => [id, by]));
  const gathered = gatherRecipients(recipients, now, quietHours);
  const messages = gathered.map(({ first, isUrgent, notBefore }) => ({
    ...{ id: ids.next(), agencyId: first.agencyId, contactId: first.contactId, recipient: first.name },
    ...{ way: first.way, addressKey: first.addressKey, isUrgent, notBefore, createdAt: now },
    createdBy: causes.get(first.reminderId) ?? 'hub',
    shownAddress: maskAddress(first.way, openWay(sealer, first.contactId, first.way, first.sealed).address),
  }));
  const opened = await query<(Destination & { readonly id: string })[]>(em, openMessages, [JSON.stringify(messages)]);
  const byAddress = new Map(opened.map((message) => [`${message.way} ${message.addressKey}`, message]));
  const items = gathered.flatMap(({ first, items: all }) => {
    const messageId = byAddress.get(`${first.way} ${first.addressKey}`)?.id;
    return all.map((item) => ({ messageId, ...item }));
  });
  const told = toldRungs(gathered);
  const nobody = owed.filter(({ id, rung }) => rung === 0 && !told.has(id));
  await query(em, addItems, [JSON.stringify([...items, ...(await tellNobody(em, nobody, ids, now))])]);
  const climbs = next.map((reminder) => climbed(reminder, told.get(reminder.id), now));
  await query(em, climb, [JSON.stringify(climbs)]);
  await enqueueDeliveries(em, now);
  return next.length;
}

async function recipientsOf(
  em: Em,
  reminders: readonly NextReminder[],
  now: Date,
): Promise<(Recipient & { readonly sealed: string })[]> {
  const urgent = new Map(reminders.map(({ id, isUrgent }) => [id, isUrgent]));
  const rows = await query<
    (Omit<Recipient, 'isUrgent' | 'quietHours'> & {
      sealed: string;
      quietFrom: string | null;
      quietUntil: string | null;
    })[]
  >(em, recipientsOfReminders, [
    reminders.map(({ id }) => id),
    reminders.map(({ agencyId }) => agencyId),
    reminders.map(({ channelId }) => channelId),
    reminders.map((reminder) => `{${rungsNow(reminder, now).join(',')}}`),
    shanghaiDate(now),
  ]);
  return rows.map(({ quietFrom, quietUntil, ...row }) => ({
    ...row,
    isUrgent: urgent.get(row.reminderId) === true,
    quietHours: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
  }));
}

/** The rung each reminder was told on, and from when on that rung can have read it. */
function toldRungs(gathered: readonly Gathered[]): Map<string, { rung: number; at: Date }> {
  const told = new Map<string, { rung: number; at: Date }>();
  for (const { items, notBefore } of gathered) {
    for (const { reminderId, rung } of items) {
      const before = told.get(reminderId);
      if (before === undefined || notBefore < before.at) told.set(reminderId, { rung, at: notBefore });
    }
  }
  return told;
}

/**
 * The rungs that may be told now. Who has no duty officer is told on the first rung that has anybody; after that each rung
 * waits for its own minutes, which run from the moment the first could read it and not while that one's hours are quiet.
 */
function rungsNow({ ladder, rung, toldAt }: NextReminder, now: Date): number[] {
  const left = rungsFrom(ladder, rung);
  return toldAt === null ? left : left.filter((one) => timeOf(one, ladder, new Date(toldAt)) <= now);
}

function timeOf(rung: number, ladder: Ladder, toldAt: Date): Date {
  return new Date(toldAt.getTime() + (ladder[rung - 1] ?? 0) * minute);
}

/** Where a reminder stands after this turn: who was told, or that nobody serves on the rungs that had their turn. */
function climbed(reminder: NextReminder, told: { rung: number; at: Date } | undefined, now: Date): object {
  const { id, ladder, toldAt, isOwed } = reminder;
  const first = toldAt === null ? told?.at : new Date(toldAt);
  const rung = told?.rung ?? rungsNow(reminder, now).at(-1);
  if (!isOwed || first === undefined || rung === undefined) return { id, rung: null, toldAt: null, nextAt: null };
  const [next] = rungsFrom(ladder, rung + 1);
  return { id, rung, toldAt: first, nextAt: next === undefined ? null : timeOf(next, ladder, first) };
}

async function tellNobody(em: Em, reminders: readonly NextReminder[], ids: Ids, now: Date): Promise<object[]> {
  if (reminders.length === 0) return [];
  const byAgency = Map.groupBy(reminders, ({ agencyId }) => agencyId);
  const noted = await query<{ id: string; agencyId: string }[]>(em, nobodyToday, [[...byAgency.keys()], now]);
  const idOf = new Map(noted.map(({ id, agencyId }) => [agencyId, id]));
  const entries = [...byAgency].map(([agencyId, all]) => ({ id: idOf.get(agencyId) ?? ids.next(), agencyId, all }));
  const fresh = entries.filter(({ agencyId }) => !idOf.has(agencyId));
  await query(em, recordNobody, [
    JSON.stringify(fresh.map(({ id, agencyId }) => ({ id, agencyId, createdAt: now, createdBy: 'hub' }))),
  ]);
  return entries.flatMap(({ id, all }) => all.map((reminder) => ({ messageId: id, reminderId: reminder.id, rung: 0 })));
}
