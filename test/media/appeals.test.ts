import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Duty {
  readonly id: string;
  readonly state: string;
  readonly timeliness: string;
  readonly url: string | null;
  readonly copyTime: { readonly at: string; readonly basis: string; readonly firstSeenAt: string | null } | null;
  readonly appeals: readonly { readonly state: string }[];
}

interface Appeal {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly dueAt: string;
  readonly reason: string | null;
  readonly endedBy: string | null;
  readonly remedy: string | null;
  readonly duty: Duty;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

const dutyFields = 'id state timeliness url copyTime { at basis firstSeenAt } appeals { state }';
const selection = `__typename
  ... on DutyAppeal { id state dueAt reason endedBy remedy duty { ${dutyFields} } }
  ... on ValidationFailure { issues { path message } }`;

describe('an appeal on what is recorded of a duty', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let duty: Duty;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async () => {
    media.now = new Date('2026-11-24T02:00:00Z');
    duty = await overdue();
  });

  /** A duty of the east city's site that nobody has kept, four days later. */
  async function overdue(): Promise<Duty> {
    const { position, releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { ${dutyFields} } } } }`,
      { as: viewer('operator'), variables: { filter: { releaseId, channelId: country.sites.east } } },
    );
    const [edge] = data.repostDuties.edges;
    if (edge === undefined) throw new Error('the site owes nothing');
    return edge.node;
  }

  const site = () => viewer('site', { channelIds: [country.sites.east], subject: 'webmaster' });
  const monitor = (agency: keyof InventedCountry['agencies'] = 'province') =>
    viewer('monitor', { agencyId: country.agencies[agency].id, subject: `monitor of ${agency}` });

  async function act(mutation: 'fileAppeal' | 'decideAppeal' | 'withdrawAppeal', input: object, as: Viewer) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await media.ask<Record<string, Appeal>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`,
      { as, variables: { input } },
    );
    return { appeal: answer.data?.[mutation] as Appeal, errors: answer.errors };
  }

  const file = (as: Viewer = site(), more: object = {}) =>
    act('fileAppeal', { dutyId: duty.id, ground: 'TIME', text: '当日 09:20 已转载，有截图。', ...more }, as);
  const uphold = (appealId: string, remedy: object, as: Viewer = monitor()) =>
    act('decideAppeal', { appealId, upheld: true, reason: '截图属实。', remedy }, as);

  it('is to be decided within five working days, weekends left out', async () => {
    const { appeal } = await file();
    expect(appeal).toMatchObject({ state: 'OPEN', dueAt: '2026-12-02T00:00:00.000+08:00' });
  });

  it('that is upheld makes a late copy a timely one, with basis MANUAL', async () => {
    expect(duty).toMatchObject({ state: 'OPEN', timeliness: 'OVERDUE', copyTime: null });
    const { appeal } = await file();
    const copyAt = '2026-11-20T09:20:00.000+08:00';
    const url = 'https://site3.example.cn/zc/1.html';
    const decided = await uphold(appeal.id, { kind: 'VERIFIED', copyAt, url });
    expect(decided.appeal).toMatchObject({ state: 'UPHELD', remedy: 'VERIFIED', endedBy: 'monitor of province' });
    expect(decided.appeal.duty).toMatchObject({
      state: 'VERIFIED',
      timeliness: 'WITHIN_TARGET',
      url,
      copyTime: { at: copyAt, basis: 'MANUAL', firstSeenAt: null },
      appeals: [{ state: 'UPHELD' }],
    });
    const [kept] = await media.orm.em
      .fork()
      .execute<{ before: { state: string }; after: { state: string } }[]>(
        `select facts_before as before, facts_after as after from appeal where id = '${appeal.id}'`,
      );
    expect([kept?.before.state, kept?.after.state]).toEqual(['OPEN', 'VERIFIED']);
  });

  it('that is upheld may exempt, or send the hub to another address', async () => {
    const exempt = await uphold((await file()).appeal.id, { kind: 'EXEMPT' });
    expect(exempt.appeal.duty).toMatchObject({ state: 'EXEMPT', timeliness: 'LATE' });
    duty = await overdue();
    const moved = await uphold((await file()).appeal.id, { kind: 'ADDRESS', url: 'https://site3.example.cn/2' });
    expect(moved.appeal.duty).toMatchObject({ state: 'CLAIMED', url: 'https://site3.example.cn/2' });
  });

  it('that is rejected changes nothing and says why', async () => {
    const { appeal } = await file();
    const decided = await act(
      'decideAppeal',
      { appealId: appeal.id, upheld: false, reason: '截图时间不符。' },
      monitor(),
    );
    expect(decided.appeal).toMatchObject({ state: 'REJECTED', reason: '截图时间不符。', remedy: null });
    expect(decided.appeal.duty).toMatchObject({ state: 'OPEN', timeliness: 'OVERDUE' });
    const again = await act('decideAppeal', { appealId: appeal.id, upheld: false, reason: '再次' }, monitor());
    expect(again.appeal.issues?.[0]?.message).toContain('monitor of province');
  });

  it('is decided by nobody who filed it, and only by who monitors the channel', async () => {
    const both: Viewer = { ...viewer('operator', { subject: 'the operator' }) };
    const { appeal } = await file(both);
    const own = await uphold(appeal.id, { kind: 'EXEMPT' }, both);
    expect(own.appeal.__typename).toBe('NotFound');
    expect((await uphold(appeal.id, { kind: 'EXEMPT' }, monitor('west'))).appeal.__typename).toBe('NotFound');
    expect((await uphold(appeal.id, { kind: 'EXEMPT' }, site())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // Nobody judges their own house: the city's portal is the province's to decide about.
    expect((await uphold(appeal.id, { kind: 'EXEMPT' }, monitor('east'))).appeal.__typename).toBe('NotFound');
    expect((await uphold(appeal.id, { kind: 'EXEMPT' }, monitor('province'))).appeal.state).toBe('UPHELD');
  });

  it('needs what its remedy needs, and a time that is possible', async () => {
    const { appeal } = await file();
    const withoutRemedy = await act('decideAppeal', { appealId: appeal.id, upheld: true, reason: '属实' }, monitor());
    expect(withoutRemedy.appeal.issues).toMatchObject([{ path: 'remedy' }]);
    const before = await uphold(appeal.id, { kind: 'VERIFIED', copyAt: '2026-11-19T00:00:00Z' });
    expect(before.appeal.issues?.map(({ path }) => path)).toEqual(['remedy.copyAt', 'remedy.url']);
  });

  it('stands alone on its duty, and for the own channel only', async () => {
    const { appeal } = await file();
    expect((await file()).appeal.issues).toMatchObject([{ path: 'dutyId' }]);
    const other = viewer('site', { channelIds: [country.sites.west] });
    expect((await file(other)).appeal.__typename).toBe('NotFound');
    const withdrawn = await act('withdrawAppeal', { appealId: appeal.id, reason: '误报' }, site());
    expect(withdrawn.appeal.state).toBe('WITHDRAWN');
    expect((await file()).appeal.state).toBe('OPEN');
  });

  it('is listed for who sees the duty, and overdue when nobody decided', async () => {
    const { appeal } = await file();
    const list = async (as: Viewer) => {
      const { data } = await media.ask<{ appeals: { edges: { node: { id: string } }[] } }>(
        `{ appeals(filter: { isOverdue: true }, first: 100) { edges { node { id } } } }`,
        { as },
      );
      return data.appeals.edges.map(({ node }) => node.id);
    };
    expect(await list(monitor())).not.toContain(appeal.id);
    media.now = new Date('2026-12-02T00:00:01Z');
    expect(await list(monitor())).toContain(appeal.id);
    expect(await list(monitor('west'))).toEqual([]);
  });
});
