import { describe, expect, it } from 'vitest';
import { findingsOf, type InspectedSite } from './findings.ts';
import { namesColumn } from './required-columns.ts';

const site: InspectedSite = {
  at: new Date('2026-11-25T02:00:00Z'),
  durationMs: 300,
  tags: { siteName: '东川市人民政府', siteDomain: 'www.dongchuan.gov.cn', siteIdCode: '9901000001' },
  links: [
    { url: 'https://www.dongchuan.gov.cn/zgzw/', text: '中国政务 更多>>' },
    { url: 'https://www.dongchuan.gov.cn/ylzw/', text: '云岭政务' },
    { url: 'https://www.dongchuan.gov.cn/zn/', text: '政府信息公开指南' },
  ],
  deadLinks: [],
  host: 'dongchuan.gov.cn',
  siteIdCode: '9901000001',
  required: [
    { name: '中国政务', clause: 'A08', isForReleases: true },
    { name: '云岭政务', clause: 'A08', isForReleases: true },
    { name: '政府信息公开指南', clause: 'C23', isForReleases: false },
  ],
  columns: ['中国政务', '云岭政务', '政府信息公开指南'].map((name) => ({
    ...{ name, url: `https://www.dongchuan.gov.cn/${name}/`, lookedAt: new Date('2026-11-25T01:00:00Z') },
    ...{ isFailing: false, entries: 20, newestOn: '2026-11-20' },
  })),
};

const kinds = (of: Partial<InspectedSite>) =>
  findingsOf({ ...site, ...of }).map(({ kind, subject }) => [kind, subject]);
const column = (name: string, of: object) => site.columns.map((one) => (one.name === name ? { ...one, ...of } : one));

describe('an inspection', () => {
  it('of a site in order finds nothing', () => {
    expect(findingsOf(site)).toEqual([]);
  });

  it('finds a column that is not on the home page, with the clause that asks for it', () => {
    const links = site.links.slice(1);
    expect(findingsOf({ ...site, links })).toEqual([
      { kind: 'COLUMN_MISSING', subject: '中国政务', clause: 'A08', detail: {} },
    ]);
  });

  it('finds columns that are empty, stand still or fail, and not those nobody looked at yet', () => {
    expect(kinds({ columns: column('中国政务', { entries: 0, newestOn: null }) })).toEqual([
      ['COLUMN_EMPTY', '中国政务'],
    ]);
    expect(kinds({ columns: column('云岭政务', { newestOn: '2026-11-10' }) })).toEqual([['COLUMN_STALE', '云岭政务']]);
    expect(kinds({ columns: column('政府信息公开指南', { newestOn: '2019-01-01' }) })).toEqual([]);
    expect(kinds({ columns: column('中国政务', { isFailing: true }) })).toEqual([['COLUMN_FAILING', '中国政务']]);
    expect(kinds({ columns: column('中国政务', { lookedAt: null, entries: 0 }) })).toEqual([]);
    expect(kinds({ columns: [] })).toEqual([]);
  });

  it('finds tags that are missing or say something else than the registry', () => {
    expect(
      kinds({ tags: { siteName: null, siteDomain: 'http://www.xichuan.gov.cn/', siteIdCode: '9901000002' } }),
    ).toEqual([
      ['TAG_MISSING', 'SiteName'],
      ['TAG_WRONG', 'SiteIDCode'],
      ['TAG_WRONG', 'SiteDomain'],
    ]);
  });

  it('finds dead links and a slow home page', () => {
    const dead = { url: 'https://www.dongchuan.gov.cn/a', text: '办事指南', status: 404 };
    expect(kinds({ deadLinks: [dead], durationMs: 6_000 })).toEqual([
      ['LINK_DEAD', dead.url],
      ['SLOW', '/'],
    ]);
  });
});

describe('the words of a link', () => {
  it.each([
    ['中国政务', true],
    ['  中国政务 ', true],
    ['“中国政务”专栏', true],
    ['中国政务 更多>>', true],
    ['中国政务服务平台移动端下载', false],
    ['政务公开', false],
  ])('“%s” call the column 中国政务: %s', (words, isNamed) => {
    expect(namesColumn(words, '中国政务')).toBe(isNamed);
  });
});
