import { recordSteps } from '@dibao/media/commands/clocks/record-steps';
import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import { profilesById } from '@dibao/media/queries/profiles';
import { shippedDefault } from '@dibao/media/queries/shipped-profiles';
import { firstProfileId } from '@dibao/media/rules/rule-profile';
import { silentLog } from '@dibao/shared/log';
import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';

const owned = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;

it('duties from before there were profiles stand under the first version of the default, and their clocks are watched', async () => {
  const open = (url: string, upTo: number) =>
    createOrm({ url, entities, migrations: migrations.slice(0, upTo), log: silentLog });
  await using database = await createTestDatabase({
    template: 'media-before-profiles',
    migrate: async (url) => (await open(url, 1)).close(true),
  });
  await using opened = new AsyncDisposableStack();
  const before = await open(database.url, 1);
  const em = before.em.fork();
  await query(em, `insert into agency (id, name, kind, level) values (?, '东川市人民政府', 'GOVERNMENT', 'CITY')`, [
    owned(1),
  ]);
  await query(
    em,
    `insert into channel (id, source_id, platform, name, url, address_key, host_key, owner_id, record_digest)
     values (?, 'east', 'WEBSITE', 'x', 'http://x.cn', 'x.cn', 'x.cn', ?, '')`,
    [owned(2), owned(1)],
  );
  await query(
    em,
    `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
     values (?, 'x', 'x', 'GLOBAL', ?, now(), now(), 1, 'IN_FORCE')`,
    [owned(3), owned(1)],
  );
  await query(
    em,
    `insert into release_event (position, cursor, kind, at, edition, release_id, why) values (1, 'c', 'PUBLISHED', now(), 1, ?, '{}')`,
    [owned(3)],
  );
  await query(
    em,
    `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status)
     values (?, ?, 'REPOST', 1, 1, '2026-11-20T01:00:00Z', '2026-11-20T02:00:00Z', '2026-11-23T16:00:00Z', 'FINAL')`,
    [owned(3), owned(2)],
  );
  await before.close(true);

  const after = await open(database.url, migrations.length);
  opened.defer(() => after.close(true));
  const [duty] = await query<{ profileId: string }[]>(
    after.em.fork(),
    `select profile_id as "profileId" from repost_duty`,
  );
  expect(duty?.profileId).toBe(firstProfileId);
  const [profile] = await profilesById(after.em.fork(), [firstProfileId]);
  expect(profile).toEqual(shippedDefault());
  await recordSteps(after.em.fork(), new Date('2026-11-24T00:00:00Z'));
  const steps = await query<{ step: string }[]>(after.em.fork(), `select step from duty_step order by at`);
  expect(steps.map(({ step }) => step)).toEqual(['WARNED', 'TARGET_MISSED', 'OVERDUE']);
});
