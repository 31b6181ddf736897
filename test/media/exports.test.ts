import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

const formula = '=HYPERLINK("http://example.cn","点我")';

describe('an export', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let releaseId: string;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const event = media.documents.append('PUBLISHED', { origin: country.agencies.province, title: formula });
    ({ releaseId } = event);
    await media.settled(event.position);
    await report('east', 'https://site3.example.cn/a.html');
    await media.ask(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { __typename } }`, {
      as: viewer('operator'),
      variables: {
        input: {
          channelId: country.sites.east,
          code: 'STALE',
          text: '+86 请更新，\n"两处"',
          dueAt: '2026-11-25T10:00:00+08:00',
        },
      },
    });
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const report = (site: 'east', url: string) =>
    media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      as: viewer('operator'),
      variables: { input: { reports: [{ releaseId, channelId: country.sites[site], url }] } },
    });

  async function fetched(file: string, as: Viewer = viewer('operator')): Promise<Response> {
    return media.get(`/internal/exports?file=${file}`, as);
  }

  /** The CSV as records by header, without what the file says of itself at its end. */
  async function csvOf(response: Response) {
    const bytes = Buffer.from(await response.arrayBuffer());
    const records = parse(bytes, { bom: true, relax_column_count: false }) as string[][];
    const end = records.findLastIndex((record) => record.every((cell) => cell === ''));
    const [header = [], ...rows] = records.slice(0, end);
    return {
      bytes,
      rows: rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))),
      notes: Object.fromEntries(records.slice(end + 1).map(([name, value]) => [name, value])) as Record<string, string>,
    };
  }

  async function workbookOf(response: Response) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error('no sheet');
    const header = (sheet.getRow(1).values as string[]).slice(1);
    return { sheet, header, cell: (row: number, name: string) => sheet.getRow(row).getCell(header.indexOf(name) + 1) };
  }

  it('as CSV opens in Excel: UTF-8 with its mark, RFC 4180, no formula, and says what it is', async () => {
    const response = await fetched('duties.csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    const { bytes, rows, notes } = await csvOf(response);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[0]?.['发布标题']).toBe(`'${formula}`);
    expect(rows.find((row) => row['渠道'] === '东川市人民政府网站')).toMatchObject({
      状态: '已报告待核验',
      起算时间: '2026-11-20 09:00:00',
      副本网址: 'https://site3.example.cn/a.html',
    });
    expect(notes).toMatchObject({ 行数: '4', '数据时点（北京时间）': '2026-11-20 09:10:00', 范围: '令牌可见的全部' });
    const text = bytes.subarray(3).toString('utf8');
    const table = text.slice(0, text.lastIndexOf(`\r\n${','.repeat(23)}\r\n`) + 2);
    const digest = `sha256:${createHash('sha256').update(table).digest('hex')}`;
    expect(notes['校验和（表头与各行的 CSV）']).toBe(digest);
    expect(response.headers.get('x-dibao-table-digest')).toBe(digest);
    expect(response.headers.get('content-digest')).toBe(
      `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    );
  });

  it('as a workbook has numbers as numbers, dates as dates in Beijing time, a frozen header, and no formula', async () => {
    const { sheet, cell } = await workbookOf(await fetched('duties.xlsx'));
    expect(sheet.name).toBe('转载任务');
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.getColumn(1).width).toBe(48);
    expect(cell(2, '发布标题').type).toBe(ExcelJS.ValueType.String);
    expect(cell(2, '发布标题').value).toBe(formula);
    expect(cell(2, '版次').value).toBe(1);
    expect(cell(2, '起算时间').value).toEqual(new Date('2026-11-20T09:00:00Z'));
    expect(cell(2, '起算时间').numFmt).toBe('yyyy-mm-dd hh:mm:ss');
    const formulas: string[] = [];
    sheet.eachRow((row) => row.eachCell(({ formula: found }) => found !== undefined && formulas.push(String(found))));
    expect(formulas).toEqual([]);
    expect(sheet.getRow(7).getCell(1).value).toBe('范围');
  });

  it('has the same table checksum in both forms', async () => {
    const [csv, xlsx] = await Promise.all([fetched('tickets.csv'), fetched('tickets.xlsx')]);
    await Promise.all([csv.arrayBuffer(), xlsx.arrayBuffer()]);
    expect(csv.headers.get('x-dibao-table-digest')).toBe(xlsx.headers.get('x-dibao-table-digest'));
  });

  it('of tickets keeps commas, quotes and line ends, and disarms what begins like a formula', async () => {
    const { rows } = await csvOf(await fetched('tickets.csv'));
    expect(rows).toMatchObject([
      { 整改要求: '\'+86 请更新，\n"两处"', 责任单位: '东川市人民政府', 问题: '信息更新不及时' },
    ]);
  });

  it('of compliance has shares of what was owed', async () => {
    const period = 'from=2026-11-01T00:00:00%2B08:00&to=2026-12-01T00:00:00%2B08:00';
    const { cell } = await workbookOf(await fetched(`compliance.xlsx&groupBy=SYSTEM&${period}`));
    expect(cell(2, '应转载').value).toBe(2);
    expect(cell(2, '核验率').value).toBe(0);
    expect(cell(2, '核验率').numFmt).toBe('0.0%');
    const without = await fetched('compliance.xlsx');
    expect([without.status, (await without.json()).errors[0].message]).toEqual([400, expect.stringContaining('from')]);
  });

  it('of the ledger holds duties and tickets by deadline, with owner and progress', async () => {
    const { rows } = await csvOf(await fetched('ledger.csv'));
    expect(rows).toHaveLength(5);
    expect(rows.at(-1)).toMatchObject({ 事项: '信息更新不及时', 责任单位: '东川市人民政府', 办理情况: '待办' });
    expect(rows.filter((row) => row['办理情况'] === '待核查')).toHaveLength(1);
    const done = await fetched('ledger.csv&state=DONE');
    expect(done.status).toBe(400);
  });

  it('is a page of the ledger, however it is cut', async () => {
    const page = `query ($after: Cursor) { ledger(first: 3, after: $after) {
      edges { node { id kind state dueAt channel { name } duty { id } ticket { id } } } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      readonly ledger: {
        readonly edges: { node: { id: string; kind: string } }[];
        readonly pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const ids: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const answer: { data: Page } = await media.ask<Page>(page, { as: viewer('operator'), variables: { after } });
      const { edges, pageInfo } = answer.data.ledger;
      ids.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
  });

  it('holds what its asker may see and nothing else', async () => {
    const site = viewer('site', { channelIds: [country.sites.west] });
    const { rows } = await csvOf(await fetched('duties.csv', site));
    expect(rows.map((row) => row['渠道'])).toEqual(['西川市人民政府网站']);
    const anonymous = await media.get('/internal/exports?file=duties.csv', null);
    expect(anonymous.status).toBe(401);
  });

  it('refuses what it does not know, and says what there is', async () => {
    const unknown = await fetched('secrets.xlsx');
    expect([unknown.status, (await unknown.json()).errors[0].message]).toEqual([
      400,
      expect.stringContaining('duties.xlsx'),
    ]);
    const parameter = await fetched('duties.csv&stat=OPEN');
    expect((await parameter.json()).errors[0].message).toContain('stat');
    const value = await fetched('duties.csv&state=OPENED');
    expect((await value.json()).errors[0].message).toContain('CLAIMED');
  });
});
