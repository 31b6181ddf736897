import { appendDutyEvents } from '@dibao/media/commands/append-duty-events';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Entry {
  readonly position: number;
  readonly change: string;
  readonly kind: string;
  readonly stateBefore: string | null;
  readonly stateAfter: string | null;
  readonly count: number;
  readonly duty: { readonly state: string; readonly channel: { readonly sourceId: string } } | null;
}

interface Page {
  readonly dutyEvents: {
    readonly edges: readonly { readonly node: Entry }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const page = `query ($after: Cursor, $filter: DutyFilter, $first: Int) {
  dutyEvents(after: $after, filter: $filter, first: $first) {
    edges { node { position change kind stateBefore stateAfter count duty { state channel { sourceId } } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

describe('the log of duties', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function appended(): Promise<void> {
    await expect
      .poll(async () => query<object[]>(media.orm.em.fork(), 'select from duty_change'), {
        timeout: 10_000,
        interval: 30,
      })
      .toEqual([]);
  }

  async function read(
    variables: Readonly<Record<string, unknown>> = {},
    as = viewer('operator'),
  ): Promise<Page['dutyEvents']> {
    await appended();
    const { data, errors } = await media.ask<Page>(page, { as, variables });
    expect(errors).toBeUndefined();
    return data.dutyEvents;
  }

  async function head(): Promise<string> {
    return (await read()).pageInfo.endCursor;
  }

  async function publish(more: object = {}): Promise<string> {
    const { position, releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province, ...more });
    await media.settled(position);
    return releaseId;
  }

  async function report(releaseId: string, sites: readonly (keyof InventedCountry['sites'])[]): Promise<void> {
    const reports = sites.map((site) => ({
      releaseId,
      channelId: country.sites[site],
      url: `https://${site}.example.cn/a.html`,
    }));
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      as: viewer('operator'),
      variables: { input: { reports } },
    });
  }

  const nodes = ({ edges }: Page['dutyEvents']) => edges.map(({ node }) => node);

  it('has one entry for all duties of a release, one for each report, one for what a recall left undone', async () => {
    const after = await head();
    const releaseId = await publish();
    await report(releaseId, ['east', 'west']);
    const { position } = media.documents.append('WITHDRAWN', { id: releaseId, origin: country.agencies.province });
    await media.settled(position);
    const entries = nodes(await read({ after, filter: { releaseId } }));
    expect(
      entries.map(({ change, kind, stateBefore, stateAfter, count }) => [change, kind, stateBefore, stateAfter, count]),
    ).toEqual([
      ['CREATED', 'REPOST', null, 'OPEN', 4],
      ['STATE', 'REPOST', 'OPEN', 'CLAIMED', 1],
      ['STATE', 'REPOST', 'OPEN', 'CLAIMED', 1],
      ['STATE', 'REPOST', 'OPEN', 'CANCELLED', 2],
      ['CREATED', 'RECALL', null, 'OPEN', 2],
    ]);
    expect(entries.flatMap(({ duty }) => duty?.channel.sourceId ?? []).toSorted()).toEqual(['east', 'west']);
  });

  it('tells when a later look without a copy makes a declared time count no more', async () => {
    const releaseId = await publish();
    await report(releaseId, ['east']);
    const change = async (set: string) =>
      query(media.orm.em.fork(), `update repost_duty set ${set} where release_id = ? and state = 'CLAIMED'`, [
        releaseId,
      ]);
    await change(`declared_at = '2026-11-20T08:00:00Z', first_seen_at = '2026-11-20T10:00:00Z'`);
    const after = await head();
    await change(`not_seen_at = '2026-11-20T07:00:00Z'`);
    await change(`not_seen_at = '2026-11-20T09:00:00Z'`);
    expect(nodes(await read({ after, filter: { releaseId } })).map(({ change: what }) => what)).toEqual(['COPY']);
  });

  it('shows a monitor what happened in its region, in its numbers', async () => {
    const after = await head();
    const releaseId = await publish();
    await report(releaseId, ['east', 'west', 'police']);
    const { agencies, sites } = country;
    const seen = await Promise.all(
      [
        viewer('monitor', { agencyId: agencies.east.id }),
        viewer('monitor', { agencyId: agencies.provincePolice.id }),
        viewer('monitor', { agencyId: agencies.coast.id }),
        viewer('site', { channelIds: [sites.west] }),
      ].map(async (as) => nodes(await read({ after }, as)).map(({ change, count }) => `${change} ${count}`)),
    );
    expect(seen).toEqual([['CREATED 2', 'STATE 1', 'STATE 1'], ['CREATED 2', 'STATE 1'], [], ['CREATED 1', 'STATE 1']]);
  });

  it('is no business of the public', async () => {
    const { errors } = await media.ask(page);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('lets through what a filter asks for, and moves past what it does not', async () => {
    const after = await head();
    const releaseId = await publish();
    await report(releaseId, ['east', 'police']);
    const filtered = async (filter: object) =>
      nodes(await read({ after, filter })).map(({ change, count }) => `${change} ${count}`);
    expect(await filtered({ states: ['CLAIMED'] })).toEqual(['STATE 1', 'STATE 1']);
    expect(await filtered({ system: '公安' })).toEqual(['CREATED 2', 'STATE 1']);
    expect(await filtered({ divisionCode: '880200' })).toEqual(['CREATED 1']);
    expect(await filtered({ channelId: country.sites.east })).toEqual(['CREATED 1', 'STATE 1']);
    const nothing = await read({ after, filter: { kinds: ['RELABEL'] } });
    expect([nothing.edges, nothing.pageInfo]).toEqual([[], { endCursor: await head(), hasNextPage: false }]);
  });

  it('is read page by page without a gap or a repetition', async () => {
    await publish();
    const all = nodes(await read());
    const positions: number[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo }: Page['dutyEvents'] = await read({ after, first: 2 });
      positions.push(...edges.map(({ node }) => node.position));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(positions).toEqual(all.map((_, index) => index + 1));
  });

  it('refuses the cursor of another log', async () => {
    const { errors } = await media.ask(page, { as: viewer('operator'), variables: { after: 'WyJkdXRpZXMiLCJ4Il0' } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_UNKNOWN']);
  });

  it('keeps the order of each duty and no gaps, however many write and append at once', async () => {
    const releaseId = await publish();
    const duties = await query<{ id: string }[]>(
      media.orm.em.fork(),
      `select id from repost_duty where release_id = ?`,
      [releaseId],
    );
    const states = ['GONE', 'PARTIAL', 'DIFFERENT', 'GONE', 'OPEN'];
    const write = async (id: string) => {
      for (const state of states)
        await query(media.orm.em.fork(), `update repost_duty set state = ? where id = ?`, [state, id]);
    };
    const appending = Promise.all(Array.from({ length: 20 }, () => appendDutyEvents(media.orm)));
    await Promise.all([...duties.map(({ id }) => write(id)), appending]);
    await appended();
    const entries = await query<{ position: number; id: string; state: string }[]>(
      media.orm.em.fork(),
      `select position::float8 as position, duty_ids[1] as id, state_after as state
       from duty_event where release_id = ? and change = 'STATE' order by duty_event.position`,
      [releaseId],
    );
    for (const { id } of duties)
      expect(entries.filter((entry) => entry.id === id).map(({ state }) => state)).toEqual(states);
    const first = entries[0]?.position ?? 0;
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => first + index));
  });
});
