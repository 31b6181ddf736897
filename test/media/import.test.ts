import type { ImportMessage } from '@dibao/shared/import-route';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaStack, type MediaStack } from './media-stack.ts';

describe('an import of sites', () => {
  let media: MediaStack;

  beforeAll(async () => {
    media = await createMediaStack();
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  function codes(messages: readonly ImportMessage[]): string[] {
    return messages.flatMap((message) =>
      message.type === 'refused' ? [`${message.line} ${message.refusal.code}`] : [],
    );
  }

  it('refuses each bad line by itself and takes the rest', async () => {
    const messages = await media.importSites([
      '{"sourceId": "cut',
      '[]',
      { sourceId: 'good', name: '好网站', url: 'https://good.example.cn' },
      { sourceId: 'good', name: '又一个', url: 'https://other.example.cn' },
      { sourceId: 'astray', name: '错网站', url: 'nonsense' },
      { sourceId: 'owned', name: '有主网站', url: 'https://owned.example.cn', ownerSourceId: 'nobody' },
      { sourceId: 'extra', name: '多字段', url: 'https://extra.example.cn', extra: 1 },
    ]);
    expect(codes(messages)).toEqual([
      '1 NOT_JSON',
      '2 NOT_A_RECORD',
      '4 DUPLICATE_ID',
      '5 MALFORMED_FIELD',
      '6 OWNER_NOT_REGISTERED',
      '7 UNKNOWN_FIELD',
    ]);
    expect(messages.at(-1)).toEqual({ type: 'done', new: 1, changed: 0, unchanged: 0, refused: 6 });
  });

  it('tells a changed record from an unchanged one', async () => {
    const record = { sourceId: 'site', name: '某市政府网', url: 'https://site.example.cn' };
    const counts = [];
    for (const one of [record, record, { ...record, name: '某市人民政府门户网站' }])
      counts.push((await media.importSites([one])).at(-1));
    expect(counts).toMatchObject([{ new: 1 }, { unchanged: 1 }, { changed: 1 }]);
  });

  it('registers owners nobody knew, each below its government, and finds them the next time', async () => {
    await media.importSites([
      { code: '990000', name: '云岭省人民政府', kind: '人民政府', level: 'province', url: 'http://www.yl.example.cn' },
      { code: '990200', name: '南川市', kind: '人民政府', level: 'prefecture', url: 'http://www.nc.example.cn' },
      { code: '990200', name: '南川市 司法局', kind: '司法局', level: 'department', url: 'http://sfj.nc.example.cn' },
    ]);
    const { agencies } = media.documents;
    const find = (name: string) => agencies.find((agency) => agency.name === name);
    const [state, province, city, department] = ['国务院', '云岭省人民政府', '南川市人民政府', '南川市司法局'].map(
      find,
    );
    expect([province?.parentId, city?.parentId, department?.parentId]).toEqual([state?.id, province?.id, city?.id]);
    const registered = agencies.length;
    await media.importSites([
      {
        code: '990200',
        name: '南川市 公安局',
        kind: '公安局',
        level: 'department',
        url: 'http://www.nc.example.cn/gaj/',
      },
    ]);
    expect(agencies).toHaveLength(registered + 1);
  });

  it('finds an owner by every id it was imported under', async () => {
    media.documents.addAgency({ name: '中川市人民政府', sourceId: 'gov:zc', sourceIds: ['gov:zc', 'their:zc'] });
    const site = { sourceId: 'zc', name: '中川市网站', url: 'https://zc.example.cn', ownerSourceId: 'their:zc' };
    expect((await media.importSites([site])).at(-1)).toMatchObject({ new: 1, refused: 0 });
  });

  it('takes an address below another body’s site for a page, in whatever order they come', async () => {
    const government = {
      code: '990300',
      name: '北川市',
      kind: '人民政府',
      level: 'prefecture',
      url: 'http://www.bc.example.cn',
    };
    const department = {
      code: '990300',
      name: '北川市 公安局',
      kind: '公安局',
      level: 'department',
      url: 'http://bc.example.cn/gaj/',
    };
    const platform = {
      code: '990300',
      name: '北川市 司法局',
      kind: '司法局',
      level: 'department',
      url: 'http://xxgk.bc.example.cn/sfj/',
    };
    const own = {
      code: '990300',
      name: '北川市 审计局',
      kind: '审计局',
      level: 'department',
      url: 'http://sjj.bc.example.cn',
    };
    await media.importSites([department, platform, own]);
    await media.importSites([government]);
    const rows = await query<{ name: string; site: string | null }[]>(
      media.orm.em.fork(),
      `select p.name, s.name as site from channel p left join channel s on s.id = p.page_of_id where p.division_code = '990300' order by p.url`,
    );
    expect(Object.fromEntries(rows.map(({ name, site }) => [name, site]))).toEqual({
      北川市: null,
      '北川市 公安局': '北川市',
      '北川市 司法局': '北川市',
      '北川市 审计局': null,
    });
  });

  it('says in the graph why a site owes nothing, in the language of the reader', async () => {
    await media.importSites([
      { code: '990200', name: '南川市 人大', kind: '人大', level: 'department', url: 'http://rd.example.cn' },
    ]);
    const ask = async (language: 'zh' | 'en') => {
      const { data } = await media.ask<{ sites: { edges: { node: { noDutyReason: string } }[] } }>(
        `{ sites(filter: { text: "南川市 人大" }) { edges { node { noDutyReason } } } }`,
        { language },
      );
      return data.sites.edges.map(({ node }) => node.noDutyReason);
    };
    expect(await ask('zh')).toEqual(['人民代表大会及其常委会的网站，不是政府网站，不承担转载任务。']);
    expect(await ask('en')).toEqual([expect.stringContaining('people’s congress')]);
  });

  it('finds channels by text, region and system, and takes no wildcards from outside', async () => {
    const find = async (filter: string) => {
      const { data } = await media.ask<{ sites: { edges: { node: { name: string } }[] } }>(
        `{ sites(filter: ${filter}, first: 100) { edges { node { name } } } }`,
      );
      return data.sites.edges.map(({ node }) => node.name);
    };
    expect(await find('{ text: "%" }')).toEqual([]);
    const justice = await find('{ divisionCode: "990000", system: "司法行政" }');
    expect(new Set(justice)).toEqual(new Set(['北川市 司法局', '南川市 司法局']));
    expect(await find('{ divisionCode: "990300", levels: [CITY] }')).toHaveLength(4);
  });
});
