import ExcelJS from 'exceljs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

/** What leaves the hub as a file, asked for as people do: over the gateway, and on the command line. */
describe('files that leave the hub', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    const province = {
      sourceId: 'p',
      name: '澜平省人民政府',
      kind: 'GOVERNMENT',
      level: 'PROVINCE',
      divisionCode: '990000',
    };
    const city = { sourceId: 'c', name: '临江市人民政府', kind: 'GOVERNMENT', level: 'CITY', divisionCode: '990100' };
    await hub.importRecords('agencies', [province, { ...city, parentSourceId: 'p' }]);
    const site = { platform: 'WEBSITE', name: '临江市人民政府网站', url: 'https://www.linjiang.gov.example' };
    await hub.importRecords('sites', [{ ...site, sourceId: 's', ownerSourceId: 'c' }]);
    const { data } = await hub.ask(`{ sites { edges { node { id } } } }`);
    const opened = await hub.ask(`mutation ($input: OpenTicketInput!) { openTicket(input: $input) { __typename } }`, {
      input: {
        ...{ channelId: data.sites.edges[0].node.id, code: 'EMPTY_COLUMN', about: '中国政务' },
        ...{ text: '请补齐栏目内容。', dueAt: '2099-01-01T00:00:00+08:00' },
      },
    });
    expect(opened.data.openTicket.__typename).toBe('RectificationTicket');
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function get(path: string, bearer: string | null): Promise<Response> {
    const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
    return fetch(`${hub.url}/exports/${path}`, { headers, signal: AbortSignal.timeout(60_000) });
  }

  async function firstSheet(bytes: ArrayBuffer | Buffer) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as ArrayBuffer);
    return workbook.worksheets[0];
  }

  it('a monitor fetches its tickets as a workbook from the gateway', async () => {
    const answer = await get('tickets.xlsx?state=OPEN', await hub.token('monitor'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('限期整改'));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const sheet = await firstSheet(await answer.arrayBuffer());
    expect([sheet?.name, sheet?.getRow(2).getCell(2).value]).toEqual(['限期整改', '临江市人民政府']);
  });

  it('without a token, or with one that may not, nothing leaves but the reason', async () => {
    const anonymous = await get('tickets.csv', null);
    expect([anonymous.status, (await anonymous.json()).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const wrong = await get('tickets.csv', 'nonsense');
    expect(wrong.status).toBe(401);
    const unknown = await get('..%2f..%2fsecrets', await hub.token('monitor'));
    expect(unknown.status).toBe(400);
    const smuggled = await get('tickets.csv?file=duties.csv&divisionCode=1', await hub.token('monitor'));
    expect(decodeURIComponent(smuggled.headers.get('content-disposition') ?? '')).toContain('限期整改');
  });

  it('while media is away the gateway says so', async () => {
    await hub.stopService('media');
    const answer = await get('tickets.csv', hub.operatorToken);
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    await hub.startService('media');
  });

  it('the command line writes a whole file, or none', async () => {
    await using line = await createCommandLine({ gateway: hub.url, ...hub.services }, hub.dataDir);
    const path = join(line.directory, '台账.xlsx');
    const done = await line.run('export', 'ledger', '--division', '990000', '--out', path);
    expect(done).toMatchObject({ exitCode: 0, out: expect.stringMatching(/1 rows.*\ntable checksum sha256:/s) });
    expect((await firstSheet(await readFile(path)))?.getRow(2).getCell(1).value).toBe('empty column: 中国政务');
    const untouched = join(line.directory, 'untouched.csv');
    await writeFile(untouched, 'as it was');
    const refused = await line.run('export', 'tickets', '--state', 'OPENED', '--out', untouched);
    expect(refused).toMatchObject({ exitCode: 1, notes: expect.stringContaining('RESPONDED') });
    expect(await readFile(untouched, 'utf8')).toBe('as it was');
    expect((await line.run('export', 'tickets', '--out', 'tickets.pdf')).exitCode).toBe(2);
  });
});
