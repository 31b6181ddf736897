import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportMessage } from '@dibao/shared/import-route';
import { query } from '@dibao/shared/query';
import { corpusJson, hasCorpus } from '../support/corpus.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface SiteList {
  readonly sites?: readonly object[];
  readonly accounts?: readonly object[];
  readonly localGovernments?: readonly object[];
  readonly nationalOrgans?: readonly object[];
}

describe.skipIf(!hasCorpus)('the real list of sites', () => {
  let media: MediaStack;
  let records: object[] = [];
  let imported: ImportMessage[] = [];

  beforeAll(async () => {
    const { lists } = corpusJson<{ lists: readonly SiteList[] }>('corpus/sites.json');
    records = lists.flatMap(({ sites = [], accounts = [], localGovernments = [], nationalOrgans = [] }) => [
      ...sites,
      ...accounts,
      ...localGovernments,
      ...nationalOrgans,
    ]);
    media = await createMediaStack();
    imported = await media.importSites(records);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function count(sql: string): Promise<Record<string, number>> {
    const rows = await query<{ key: string; n: number }[]>(media.orm.em.fork(), sql);
    return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
  }

  it('is imported as it is, but for one address that is none', () => {
    // Of the 352 rows of the second list 253 name sites the first one has, or pages of them.
    expect(imported.at(-1)).toEqual({ type: 'done', new: 3116, changed: 0, unchanged: 253, refused: 1 });
    expect(imported.filter(({ type }) => type === 'refused')).toMatchObject([
      { refusal: { code: 'MALFORMED_FIELD', field: 'url', id: 'Xingyi' } },
    ]);
  });

  it('gives every site and account of the first list a channel', async () => {
    const first = await count(
      `select platform as key, count(*)::int as n from channel where source_id ~ '^(site:[^:]+:.*|weibo:.*|wechat:.*)' group by 1`,
    );
    expect(first).toEqual({ WEBSITE: 2551, WEIBO: 438, WECHAT: 29 });
  });

  it('changes nothing the second time', async () => {
    expect((await media.importSites(records)).at(-1)).toEqual({
      type: 'done',
      new: 0,
      changed: 0,
      unchanged: 3369,
      refused: 1,
    });
  });

  it('says of every site that owes nothing why', async () => {
    const reasons = await count(
      `select coalesce(c.no_duty_reason, case when c.page_of_id is not null then 'PAGE_OF_SITE' end, o.kind) as key, count(*)::int as n
       from channel c left join agency o on o.id = c.owner_id where c.platform = 'WEBSITE' group by 1`,
    );
    expect(reasons).toEqual({
      GOVERNMENT: 440,
      DEPARTMENT: 513,
      PAGE_OF_SITE: 44,
      CONGRESS: 386,
      CPPCC: 35,
      COURT: 280,
      PROCURATORATE: 194,
      SUPERVISION: 482,
      PARTY: 118,
      ASSOCIATION: 93,
      SERVICE_PLATFORM: 34,
      MEDIA: 1,
      PUBLIC_INSTITUTION: 6,
      OWNER_UNKNOWN: 23,
    });
  });

  it('obliges the sites of governments and departments, and them alone, to repost a release of the State', async () => {
    const state = media.documents.agencies.find(({ level, kind }) => level === 'STATE' && kind === 'GOVERNMENT');
    if (state === undefined) throw new Error('The import registers the State’s government');
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: state });
    await media.settled(position);
    const { data } = await media.ask<{ _entities: readonly { compliance: { obliged: number } }[] }>(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Release { compliance { obliged } } } }`,
      { variables: { representations: [{ __typename: 'Release', id: releaseId }] } },
    );
    // All but the State's own portal.
    expect(data._entities[0]?.compliance.obliged).toBe(440 + 513 - 1);
  });

  it('keeps a province’s release within the province', async () => {
    const province = media.documents.agencies.find(
      ({ divisionCode, kind }) => divisionCode === '620000' && kind === 'GOVERNMENT',
    );
    if (province === undefined) throw new Error('The import registers the province');
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: province });
    await media.settled(position);
    const { data } = await media.ask<{ compliance: readonly { key: string; summary: { obliged: number } }[] }>(
      `query ($from: DateTime!, $to: DateTime!) {
        compliance(groupBy: DIVISION, from: $from, to: $to, divisionCode: "620000") { key summary { obliged } }
      }`,
      { as: viewer('operator'), variables: { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' } },
    );
    expect(data.compliance.every(({ key }) => key.startsWith('62'))).toBe(true);
    const [{ n } = { n: 0 }] = await query<{ n: number }[]>(
      media.orm.em.fork(),
      `select count(*)::int as n from repost_duty d join channel c on c.id = d.channel_id where d.release_id = ?::uuid and c.division_code not like '62%'`,
      [releaseId],
    );
    expect(n).toBe(0);
  });
});
