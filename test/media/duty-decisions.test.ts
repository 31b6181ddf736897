import { endExpiredExemptions } from '@dibao/media/commands/clocks/end-expired-exemptions';
import { recordSteps } from '@dibao/media/commands/clocks/record-steps';
import { createIds } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Duty {
  readonly id: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly targetAt: string | null;
  readonly timeliness: string;
  readonly edition: number;
  readonly decisions: readonly {
    kind: string;
    reason: string;
    until: string | null;
    decidedBy: string;
    stateBefore: string;
  }[];
  readonly steps: readonly { step: string; at: string }[];
}

const fields = `id state dueAt targetAt timeliness edition
  decisions { kind reason until decidedBy stateBefore dueBefore } steps { step at }`;
/** A Friday morning; the limit of a release at nine is the end of Monday. */
const start = '2026-11-20T01:10:00Z';

describe('deciding about a duty', () => {
  let media: MediaStack;
  let country: InventedCountry;
  const monitor = () => viewer('monitor', { agencyId: country.agencies.province.id, subject: '省政府办公厅' });

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  beforeEach(() => {
    media.now = new Date(start);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function release(): Promise<{ releaseId: string; duty: Duty }> {
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    return { releaseId, duty: await dutyOf(releaseId) };
  }

  async function dutyOf(releaseId: string, channel = country.sites.east): Promise<Duty> {
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { ${fields} } } } }`,
      { as: viewer('operator'), variables: { filter: { releaseId, channelId: channel, kinds: ['REPOST'] } } },
    );
    const [edge] = data.repostDuties.edges;
    if (edge === undefined) throw new Error('There is no such duty');
    return edge.node;
  }

  async function decide(mutation: 'extendDuty' | 'exemptDuty' | 'endExemption', input: object, as = monitor()) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await media.ask<
      Record<string, Duty & { __typename: string; issues?: { path: string; message: string; clause: string }[] }>
    >(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
         ... on RepostDuty { ${fields} } ... on NotFound { message } ... on ValidationFailure { issues { path message clause } } } }`,
      { as, language: 'en', variables: { input } },
    );
    return { result: data?.[mutation], errors };
  }

  async function sweep(now: string): Promise<void> {
    media.now = new Date(now);
    await endExpiredExemptions(media.orm.em.fork(), media.now, createIds({ now: () => media.now }));
    await until(
      async () => query<object[]>(media.orm.em.fork(), 'select from duty_change'),
      (waiting) => waiting.length === 0,
    );
    await recordSteps(media.orm.em.fork(), media.now);
  }

  it('moves a limit once, with a reason, and keeps who and why', async () => {
    const { duty } = await release();
    const { result } = await decide('extendDuty', {
      dutyId: duty.id,
      dueAt: '2026-11-24T18:00:00+08:00',
      reason: '平台迁移',
    });
    expect(result).toMatchObject({
      dueAt: '2026-11-24T18:00:00.000+08:00',
      decisions: [{ kind: 'EXTENDED', reason: '平台迁移', decidedBy: '省政府办公厅', stateBefore: 'OPEN' }],
    });
    const again = await decide('extendDuty', { dutyId: duty.id, dueAt: '2026-11-25T10:00:00+08:00', reason: '再次' });
    expect(again.result?.issues).toMatchObject([
      { path: 'dutyId', clause: 'G05', message: expect.stringContaining('1 times') },
    ]);
  });

  it.each([
    ['2026-11-23T10:00:00+08:00', '理由', 'dueAt', /later than 2026-11-24 00:00/],
    ['2026-11-26T10:00:00+08:00', '理由', 'dueAt', /No later than 2026-11-26 00:00 \(3 working days\)/],
    ['2026-11-24T10:00:00+08:00', ' ', 'reason', /empty/],
  ])('refuses to move it to %s for "%s"', async (dueAt, reason, path, message) => {
    const { duty } = await release();
    const { result } = await decide('extendDuty', { dutyId: duty.id, dueAt, reason });
    expect(result?.issues).toMatchObject([{ path, message: expect.stringMatching(message) }]);
    expect((await dutyOf((await release()).releaseId)).decisions).toEqual([]);
  });

  it('is for those who monitor the channel, and never for the channel itself', async () => {
    const { duty } = await release();
    const input = { dutyId: duty.id, dueAt: '2026-11-24T18:00:00+08:00', reason: '理由' };
    const elsewhere = viewer('monitor', { agencyId: country.agencies.coast.id });
    expect((await decide('extendDuty', input, elsewhere)).result?.__typename).toBe('NotFound');
    const own = viewer('site', { channelIds: [country.sites.east] });
    expect((await decide('extendDuty', input, own)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await decide('extendDuty', { ...input, dutyId: 'nonsense' })).result?.__typename).toBe('NotFound');
  });

  it('repeats nothing under the same key', async () => {
    const { duty } = await release();
    const input = { dutyId: duty.id, dueAt: '2026-11-24T18:00:00+08:00', reason: '理由', idempotencyKey: duty.id };
    await decide('extendDuty', input);
    expect((await decide('extendDuty', input)).result?.decisions).toHaveLength(1);
  });

  it('exempts for a time, and when it is over the duty is owed again by new clocks', async () => {
    const { releaseId, duty } = await release();
    const { result } = await decide('exemptDuty', {
      dutyId: duty.id,
      until: '2026-11-24T10:00:00+08:00',
      reason: '机房停电',
    });
    expect(result).toMatchObject({ state: 'EXEMPT', decisions: [{ kind: 'EXEMPTED', stateBefore: 'OPEN' }] });
    await sweep('2026-11-24T01:59:00Z');
    expect((await dutyOf(releaseId)).state).toBe('EXEMPT');
    await sweep('2026-11-24T02:00:00Z');
    expect(await dutyOf(releaseId)).toMatchObject({
      state: 'OPEN',
      targetAt: '2026-11-24T11:00:00.000+08:00',
      dueAt: '2026-11-26T00:00:00.000+08:00',
      decisions: [{ kind: 'EXEMPTED' }, { kind: 'EXEMPTION_ENDED', decidedBy: 'hub' }],
    });
  });

  it('asks for an end where the profile bounds exemptions', async () => {
    const { duty } = await release();
    const { result } = await decide('exemptDuty', { dutyId: duty.id, reason: '机房停电' });
    expect(result?.issues).toMatchObject([{ path: 'until', message: expect.stringMatching(/30 days at most/) }]);
  });

  it('ends an exemption into the edition that stands, or into nothing where the release is gone', async () => {
    const corrected = await release();
    const withdrawn = await release();
    for (const { duty } of [corrected, withdrawn])
      await decide('exemptDuty', { dutyId: duty.id, until: '2026-11-27T10:00:00+08:00', reason: '机房停电' });
    const origin = country.agencies.province;
    media.documents.append('CORRECTED', { id: corrected.releaseId, origin }, { edition: 2 });
    const last = media.documents.append('WITHDRAWN', { id: withdrawn.releaseId, origin });
    await media.settled(last.position);
    for (const { duty } of [corrected, withdrawn]) await decide('endExemption', { dutyId: duty.id, reason: '已恢复' });
    expect(await dutyOf(corrected.releaseId)).toMatchObject({ state: 'OPEN', edition: 2 });
    expect((await dutyOf(withdrawn.releaseId)).state).toBe('CANCELLED');
    const { result } = await decide('endExemption', { dutyId: corrected.duty.id, reason: '已恢复' });
    expect(result?.issues).toMatchObject([{ path: 'dutyId', message: expect.stringMatching(/no exemption to end/) }]);
  });

  describe('the moments its clocks pass', () => {
    it('are recorded once each: the warning, the target, the limit', async () => {
      const { releaseId } = await release();
      const seen: string[][] = [];
      for (const now of [
        '2026-11-20T01:44:59Z',
        '2026-11-20T01:45:00Z',
        '2026-11-20T02:00:00Z',
        '2026-11-23T16:00:00Z',
      ]) {
        await sweep(now);
        await sweep(now);
        seen.push((await dutyOf(releaseId)).steps.map(({ step }) => step));
      }
      expect(seen).toEqual([[], ['WARNED'], ['WARNED', 'TARGET_MISSED'], ['WARNED', 'TARGET_MISSED', 'OVERDUE']]);
    });

    it('warn nobody who has reported, and pass a moved limit when that one passes', async () => {
      const { releaseId, duty } = await release();
      await query(
        media.orm.em.fork(),
        `update repost_duty set state = 'CLAIMED', claimed_at = ?, url = 'http://e.cn', mode = 'REPOST'
         where release_id = ? and channel_id = ?`,
        [media.now, releaseId, country.sites.west],
      );
      await decide('extendDuty', { dutyId: duty.id, dueAt: '2026-11-24T18:00:00+08:00', reason: '平台迁移' });
      await sweep('2026-11-24T09:00:00Z');
      expect((await dutyOf(releaseId)).steps.map(({ step }) => step)).not.toContain('OVERDUE');
      expect((await dutyOf(releaseId, country.sites.west)).steps).toEqual([]);
      await sweep('2026-11-24T10:00:00Z');
      expect((await dutyOf(releaseId)).steps.at(-1)).toEqual({ step: 'OVERDUE', at: '2026-11-24T18:00:00.000+08:00' });
    });

    it('are seen after the fact: a claim that did not stand up, and a copy that came too late', async () => {
      const { releaseId } = await release();
      await sweep('2026-11-23T17:00:00Z');
      const change = `update repost_duty set state = ?, claimed_at = '2026-11-20T02:00:00Z', first_seen_at = ?, verified_at = ?,
        url = 'http://e.cn', mode = 'REPOST' where release_id = ? and channel_id = ?`;
      const em = media.orm.em.fork();
      await query(em, change, ['VERIFIED', media.now, media.now, releaseId, country.sites.east]);
      await query(em, 'delete from duty_step');
      await query(em, change, ['DIFFERENT', null, null, releaseId, country.sites.west]);
      await sweep('2026-11-23T18:00:00Z');
      const due = '2026-11-24T00:00:00.000+08:00';
      expect((await dutyOf(releaseId)).steps).toEqual([{ step: 'LATE', at: due }]);
      expect((await dutyOf(releaseId, country.sites.west)).steps).toEqual([{ step: 'OVERDUE', at: due }]);
    });
  });

  it('stands beside the facts of the duty: received, claimed, looked at, each with its time', async () => {
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    const duty = await dutyOf(releaseId);
    const em = media.orm.em.fork();
    await query(
      em,
      `insert into acknowledgement (channel_id, position, at, acknowledged_by) values (?, ?, '2026-11-20T01:12:00Z', 'x')`,
      [country.sites.east, position],
    );
    await query(
      em,
      `update repost_duty set state = 'CLAIMED', claimed_at = '2026-11-20T01:20:00Z', url = 'http://e.cn', mode = 'REPOST' where id = ?`,
      [duty.id],
    );
    for (const [minute, verdict] of [
      [25, 'UNREACHABLE'],
      [30, 'PARTIAL'],
      [40, 'PARTIAL'],
    ] as const)
      await query(
        em,
        `insert into evidence (id, duty_id, kind, url, mode, edition, reported_at, reported_by, occasion, verdict)
         values (gen_random_uuid(), ?, 'LOOK', 'http://e.cn', 'REPOST', 1, ?, 'hub', 'CLAIM', ?)`,
        [duty.id, `2026-11-20T01:${minute}:00Z`, verdict],
      );
    const { data } = await media.ask<{ repostDuty: { facts: { kind: string; at: string; lastAt: string }[] } }>(
      `query ($id: ID!) { repostDuty(id: $id) { facts { kind at lastAt } } }`,
      { as: viewer('operator'), variables: { id: duty.id } },
    );
    expect(
      data.repostDuty.facts.map(({ kind, at, lastAt }) => `${kind} ${at.slice(11, 16)} ${lastAt.slice(11, 16)}`),
    ).toEqual(['ACKNOWLEDGED 09:12 09:12', 'CLAIMED 09:20 09:20', 'COULD_NOT_LOOK 09:25 09:25', 'PARTIAL 09:30 09:40']);
  });
});
