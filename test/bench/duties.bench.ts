import { createDuties, resolveObligation } from '@dibao/media/commands/create-duties';
import { profileOf } from '@dibao/media/queries/profiles';
import type { ReleaseEvent } from '@dibao/media/rules/release-event';
import { silentLog } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { createWorkingCalendar } from '@dibao/shared/working-calendar';
import { row } from './bench-hub.ts';
import { type BenchMedia, startBenchMedia } from './bench-media.ts';
import type { Bench } from './main.ts';

const rounds = 3;

export const bench: Bench = {
  about: 'the duties of one release at 106,000 sites, beside a bare INSERT … SELECT of the same rows: at most twice',
  async run() {
    await using media = await startBenchMedia();
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      ours.push(await createOurs(media, round));
      peer.push(await insertBare(media, round));
    }
    const [made] = await query<{ duties: string }[]>(
      media.orm.em.fork(),
      `select count(*) as duties from repost_duty where cause_position = 1`,
    );
    row('duties of the release', made?.duties ?? '');
    row('ours, log and sums included', `${median(ours).toFixed(2)} s`);
    row('peer: bare INSERT … SELECT', `${median(peer).toFixed(2)} s`);
    row('ratio', (median(ours) / median(peer)).toFixed(2));
    console.log(JSON.stringify({ ours, peer }));
  },
};

async function createOurs({ orm, state }: BenchMedia, position: number): Promise<number> {
  const event = releasedBy(state, position);
  await storeEvent(orm.em.fork(), event, position);
  const { obligation, places } = await resolveObligation(orm.em.fork(), event);
  const profile = await profileOf(orm.em.fork(), state, places.originGovernment, event.release.publishedAt);
  return timed(async () =>
    orm.em
      .fork()
      .transactional(async (em) =>
        createDuties(em, event, obligation, { profile, calendar: createWorkingCalendar(), log: silentLog }),
      ),
  );
}

/** The same rows for another cause, into the same table with its indexes and constraints, without what triggers derive. */
async function insertBare({ orm }: BenchMedia, of: number): Promise<number> {
  const position = 1_000 + of;
  await storeEvent(orm.em.fork(), null, position);
  const columns = `release_id, channel_id, kind, edition, starts_at, target_at, due_at, calendar_status, profile_id`;
  return orm.em.fork().transactional(async (em) => {
    await em.execute('alter table repost_duty disable trigger user');
    await query(
      em,
      `create temporary table bare on commit drop as select ${columns} from repost_duty where cause_position = ?`,
      [of],
    );
    const seconds = await timed(async () =>
      query(em, `insert into repost_duty (cause_position, ${columns}) select ?, ${columns} from bare`, [position]),
    );
    await em.execute('alter table repost_duty enable trigger user');
    return seconds;
  });
}

function releasedBy(origin: ReleaseEvent['release']['origin'], position: number): ReleaseEvent {
  const at = new Date(Date.UTC(2026, 10, 20, position));
  const release = {
    ...{ id: releaseId(position), title: '通知', column: '政务', scope: 'GLOBAL', basis: 'ORIGINAL', systems: [] },
    ...{ divisionCode: null, url: null, publishedAt: at, enteredLogAt: at, origin },
  };
  const event = {
    position,
    cursor: `bench ${position}`,
    kind: 'PUBLISHED',
    at,
    edition: 1,
    reason: null,
    legalForce: 'IN_FORCE',
  };
  return { ...event, release, bundle: [] } as unknown as ReleaseEvent;
}

const releaseId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

async function storeEvent(em: Em, event: ReleaseEvent | null, position: number): Promise<void> {
  const id = event?.release.id ?? releaseId(position - 1_000);
  await query(
    em,
    `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
     values (?, '通知', '政务', 'GLOBAL', gen_random_uuid(), now(), now(), 1, 'IN_FORCE') on conflict do nothing`,
    [id],
  );
  await query(
    em,
    `insert into release_event (position, cursor, kind, at, edition, release_id, why) values (?, ?, 'PUBLISHED', now(), 1, ?, '{}')`,
    [position, `bench ${position}`, id],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
