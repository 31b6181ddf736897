import { query } from '@dibao/shared/query';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { createMediaStack, type MediaStack } from '../media/media-stack.ts';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';

describe('an import of tables', () => {
  let media: MediaStack;
  let hub: CommandLine;

  beforeAll(async () => {
    media = await createMediaStack();
    hub = await createCommandLine({ media: media.url }, undefined, {}, 'zh');
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await media[Symbol.asyncDispose]();
  });

  async function workbook(
    name: string,
    sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  ): Promise<string> {
    const path = join(hub.directory, name);
    const data = Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value, type: String }))) as SheetData,
    }));
    await writeExcelFile(data).toFile(path);
    return path;
  }

  const header = ['编号', '网站名称*', '网址*', '主办单位*', '行政区划代码', '系统', '备注', '负责人'];
  const sites = [
    ['东川市政府网站普查表'],
    header,
    ['示例（导入时略过）', '示例网站', 'https://sample.example.cn', '示例局', '990100'],
    ['', '云岭省政府网', 'https://www.yl.example.cn', '云岭省人民政府', '990000', '', '', '张某'],
    ['', '东川市政府网', 'https://www.dc.example.cn', '东川市人民政府', '990100'],
    ['gaj', '平安东川', 'https://gaj.dc.example.cn/', '东川市公安局', '990100', '公安', '无'],
  ];
  const accounts = [
    ['平台', '账号名称', '账号', '主办单位', '行政区划代码', '状态'],
    ['微信公众号', '东川发布', 'dcfb', '东川市人民政府', '990100', '在用'],
  ];

  it('takes sites and accounts of one workbook, with their owners, and a second time changes nothing', async () => {
    const path = await workbook('网站.xlsx', { 网站: sites, 账号: accounts, 说明: [['随便写写']] });
    expect(await hub.run('import', 'sites', path)).toEqual({
      out: '站点和账号：新增 4，更改 0，未变 0，拒绝 0',
      notes: '网站.xlsx（网站）：未识别的列没有导入：负责人',
      exitCode: 0,
    });
    expect((await hub.run('import', 'sites', path)).out).toBe('站点和账号：新增 0，更改 0，未变 4，拒绝 0');
    const rows = await query<object[]>(
      media.orm.em.fork(),
      `select c.source_id as id, c.platform, a.name as owner, a.kind, a.level, c.system, p.name as parent
       from channel c join agency a on a.id = c.owner_id left join agency p on p.id = a.parent_id order by c.source_id`,
    );
    expect(rows).toEqual([
      {
        id: 'gaj',
        platform: 'WEBSITE',
        owner: '东川市公安局',
        kind: 'DEPARTMENT',
        level: 'CITY',
        system: '公安',
        parent: '东川市人民政府',
      },
      {
        id: 'site:dc.example.cn',
        platform: 'WEBSITE',
        owner: '东川市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        system: null,
        parent: '云岭省人民政府',
      },
      {
        id: 'site:yl.example.cn',
        platform: 'WEBSITE',
        owner: '云岭省人民政府',
        kind: 'GOVERNMENT',
        level: 'PROVINCE',
        system: null,
        parent: '国务院',
      },
      {
        id: 'wechat:dcfb',
        platform: 'WECHAT',
        owner: '东川市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        system: null,
        parent: '云岭省人民政府',
      },
    ]);
  });

  it('tells each wrong row by sheet, row and column, and takes the others', async () => {
    const path = await workbook('错.xlsx', {
      网站: [
        header,
        ['x1', '', 'https://x1.example.cn', '东川市人民政府', '990100'],
        ['x2', '乱址', '不是网址', '东川市人民政府', '990100'],
        ['x3', '好网站', 'https://x3.example.cn', '东川市人民政府', '990100'],
        ['x4', '坏代码', 'https://x4.example.cn', '东川市审计局', '99'],
      ],
      账号: [accounts[0] ?? [], ['火星', '甲', '甲', '东川市人民政府', '990100', '在用']],
    });
    const refused = join(hub.directory, 'refused.jsonl');
    const { out, notes, exitCode } = await hub.run('import', 'sites', path, '--refused', refused);
    expect(out.split('\n')[0]).toBe('站点和账号：新增 1，更改 0，未变 0，拒绝 4');
    expect(exitCode).toBe(2);
    expect(new Set(notes.split('\n').filter((line) => line.includes('第')))).toEqual(
      new Set([
        '错.xlsx 表“网站” 第 2 行 B 列“网站名称”：缺少“网站名称”。',
        '错.xlsx 表“网站” 第 3 行 C 列“网址”：“网址” 的值 "不是网址" 不对：应为 http 或 https 网址。',
        '错.xlsx 表“网站” 第 5 行 E 列“行政区划代码”：“行政区划代码” 的值 "99" 不对：应为六位行政区划代码。',
        '错.xlsx 表“账号” 第 2 行 A 列“平台”：“平台”不能是“火星”，应为 微博、微信公众号、微信、移动客户端、客户端、抖音、今日头条、头条号、其他 之一。',
      ]),
    );
    const rows = (await readFile(refused, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { row: number; column: string; code: string });
    expect(rows.map(({ row, column, code }) => `${row} ${column} ${code}`).toSorted()).toEqual([
      '2 A UNKNOWN_VALUE',
      '2 B MISSING_FIELD',
      '3 C MALFORMED_FIELD',
      '5 E MALFORMED_FIELD',
    ]);
  });

  it('takes a CSV file as Excel saves it in GBK', async () => {
    const path = join(hub.directory, '稿源.csv');
    // 稿源名称,类别,域名,确定部门 / 某报,稿源单位,bao.example.cn,某网信办
    const gbk =
      'b8e5d4b4c3fbb3c62cc0e0b1f02cd3f2c3fb2cc8b7b6a8b2bfc3c50d0ac4b3b1a82cb8e5d4b4b5a5cebb2c62616f2e6578616d706c652e636e2cc4b3cdf8d0c5b0ec0d0a';
    await writeFile(path, Buffer.from(gbk, 'hex'));
    expect((await hub.run('import', 'sources', path)).out).toBe('稿源：新增 1，更改 0，未变 0，拒绝 0');
  });

  it('says what a file is that it cannot take, and what to do', async () => {
    const headless = await workbook('无表头.xlsx', { 表: [['随便'], ['写写']] });
    expect((await hub.run('import', 'sites', headless)).notes).toContain('pnpm hub template sites --out');
    const old = join(hub.directory, '旧.xls');
    await writeFile(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect((await hub.run('import', 'sites', old)).notes).toContain('另存为 .xlsx');
    expect((await hub.run('import', 'documents', headless)).notes).toContain('不能用表格导入');
  });

  it('takes contacts by the name of their agency, or the code of its government, and says which name is of two', async () => {
    await media.importSites([
      { sourceId: 'n1', name: '甲', url: 'https://n1.example', owner: '北川市人民政府', divisionCode: '990300' },
      { sourceId: 'n2', name: '乙', url: 'https://n2.example', owner: '公安局', divisionCode: '990300' },
      { sourceId: 'n3', name: '丙', url: 'https://n3.example', owner: '公安局', divisionCode: '990000' },
    ]);
    const rows = [
      ['单位名称', '角色*', '姓名*'],
      ['北川市人民政府', '值班员', '甲某'],
      ['990300', '副班', '乙某'],
      ['公安局', '值班员', '丙某'],
      ['没有的局', '值班员', '丁某'],
    ];
    const refused = join(hub.directory, 'refused-contacts.jsonl');
    const path = await workbook('联系人.xlsx', { 联系人: rows });
    const { out } = await hub.run('import', 'contacts', path, '--refused', refused);
    expect(out.split('\n')[0]).toBe('联系人：新增 2，更改 0，未变 0，拒绝 2');
    const reasons = await readFile(refused, 'utf8');
    expect(reasons).toMatch(/名为 ."公安局." 的机关有 2 个，请改填 agencySourceId/);
    expect(reasons).toMatch(/机关 ."没有的局." 未登记/);
    const owners = await query<{ owner: string }[]>(
      media.orm.em.fork(),
      `select distinct a.name as owner from contact k join agency a on a.id = k.agency_id where k.name in ('甲某','乙某')`,
    );
    expect(owners).toEqual([{ owner: '北川市人民政府' }]);
  });

  it.each(['sites', 'accounts', 'contacts', 'sources'])(
    'has a template for %s that imports as it is, and as nothing',
    async (kind) => {
      const path = join(hub.directory, `${kind}.xlsx`);
      const written = await hub.run('template', kind, '--out', path);
      expect(written.exitCode).toBe(0);
      const title = kind === 'contacts' ? '联系人' : kind === 'sources' ? '稿源' : '站点和账号';
      const importKind = kind === 'accounts' ? 'sites' : kind;
      expect(await hub.run('import', importKind, path)).toEqual({
        out: `${title}：新增 0，更改 0，未变 0，拒绝 0`,
        notes: '',
        exitCode: 0,
      });
      expect((await hub.run('template', kind, '--out', path)).notes).toContain('已存在');
    },
  );
});
