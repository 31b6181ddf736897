import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startDocuments } from '../support/documents.ts';

describe('pnpm hub import', () => {
  let documents: Awaited<ReturnType<typeof startDocuments>>;
  let hub: CommandLine;
  beforeAll(async () => {
    documents = await startDocuments();
    hub = await createCommandLine({ documents: documents.url });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await documents[Symbol.asyncDispose]();
  });

  async function write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(hub.directory, name);
    await writeFile(path, content);
    return path;
  }
  const record = (id: string, more: object = {}) => JSON.stringify({ id, title: `澜平省人民政府通知${id}`, ...more });

  it('loads a packed file, and a second time changes nothing', async () => {
    const path = await write('packed.jsonl.gz', gzipSync(`${record('p1')}\n${record('p2')}\n`));
    expect(await hub.run('import', 'documents', path)).toEqual({
      out: 'documents: 2 new, 0 changed, 0 unchanged, 0 refused',
      notes: '',
      exitCode: 0,
    });
    expect((await hub.run('import', 'documents', path)).out).toBe(
      'documents: 0 new, 0 changed, 2 unchanged, 0 refused',
    );
  });

  it('takes what is good and writes down what is not, with line, reason and record', async () => {
    const bad = [
      record('b1'),
      record('b2', { publishedOn: '2026-02-30' }),
      '',
      record('b3', { colour: 'red' }),
      record('b1'),
      record('b4').slice(0, 20),
    ].join('\n');
    const path = await write('bad.jsonl', bad);
    const refused = join(hub.directory, 'refused.jsonl');
    const { out, exitCode } = await hub.run('import', 'documents', path, '--refused', refused);

    expect(out).toBe(
      `documents: 1 new, 0 changed, 0 unchanged, 4 refused\nThe refused records and the reasons: ${refused}`,
    );
    expect(exitCode).toBe(2);
    const rows = (await readFile(refused, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.toSorted((a, b) => a.line - b.line)).toMatchObject([
      { file: 'bad.jsonl', line: 2, id: 'b2', code: 'WRONG_DATE', field: 'publishedOn', record: { id: 'b2' } },
      { line: 4, id: 'b3', field: 'colour', record: { colour: 'red' } },
      { line: 5, id: 'b1', code: 'DUPLICATE_ID', reasons: { en: 'The id b1 stands in line 1 already.' } },
      { line: 6, code: 'NOT_JSON', raw: record('b4').slice(0, 20) },
    ]);
  });

  it('refuses a record of 50 MB and takes its neighbours', async () => {
    const path = await write('huge.jsonl', `${record('h1', { body: 'x'.repeat(50_000_000) })}\n${record('h2')}\n`);
    const refused = join(hub.directory, 'huge-refused.jsonl');
    const { out, exitCode } = await hub.run('import', 'documents', path, '--refused', refused);
    expect(out).toMatch(/^documents: 1 new, 0 changed, 0 unchanged, 1 refused/);
    expect(exitCode).toBe(2);
    const text = await readFile(refused, 'utf8');
    expect(text.length).toBeLessThan(200_000);
    expect(JSON.parse(text)).toMatchObject({ line: 1, code: 'RECORD_TOO_LARGE', isCut: true });
  });

  it('reads plain texts, one document in each file, in UTF-8 and in GB18030', async () => {
    const utf8 = await write(
      '甲.txt',
      '澜平省人民政府关于春季防火工作的通知\n\n澜政发〔2026〕11号\n\n各市：\n请做好防火工作。\n',
    );
    // 关于做好防火工作的通知
    const gb18030 = await write('乙.txt', Buffer.from('b9d8d3dad7f6bac3b7c0bbf0b9a4d7f7b5c4cda8d6aa0a', 'hex'));
    expect((await hub.run('import', 'documents', utf8, gb18030)).out).toMatch(/^documents: 2 new/);
    const titles =
      '{ a: policyDocument(sourceId: "甲") { documentNumber } b: policyDocument(sourceId: "乙") { title } }';
    expect((await documents.ask(titles)).data).toEqual({
      a: { documentNumber: '澜政发〔2026〕11号' },
      b: { title: '关于做好防火工作的通知' },
    });
  });

  it('registers the governments of a list of divisions and says what it left out', async () => {
    const county = { code: '970102', name: '城关区' };
    const city = { code: '970100', name: '青州市', counties: [county, { code: '970171', name: '澜州开发区' }] };
    const path = await write(
      'divisions.json',
      JSON.stringify({ provinces: [{ code: '970000', name: '青梧省', cities: [city] }] }),
    );
    const { out, notes } = await hub.run('import', 'agencies', path);
    expect(out).toBe('agencies: 4 new, 0 changed, 0 unchanged, 0 refused');
    expect(notes).toMatch(/left out 1 rows \(such as 澜州开发区\)/);
  });

  it('fails in one line where a file is not what it should be, and the service lives', async () => {
    const picture = await write('picture.jsonl', Buffer.from([0xff, 0xd8, 0xff, 0, 0, 1]));
    const cut = await write('cut.json', '[{"id":"c1","title":"通知"},{"id":');
    for (const [path, reason] of [
      [picture, /picture\.jsonl cannot be read: it is no JSON file, and nothing of it was imported/],
      [cut, /cut\.json is incomplete/],
      [join(hub.directory, 'none.jsonl'), /There is no file/],
    ] as const) {
      const { notes, exitCode } = await hub.run('import', 'documents', path);
      expect(notes).toMatch(reason);
      expect(notes).not.toMatch(/completes it/);
      expect(exitCode).toBe(1);
    }
    expect((await hub.run('import', 'documents', await write('ok.jsonl', record('ok')))).exitCode).toBe(0);
  });

  it('says of a file that breaks off what is in, and that the file has to be put right', async () => {
    const good = await write('before.jsonl', record('before'));
    const cut = await write('after.json', '[{"id":');
    const { notes } = await hub.run('import', 'documents', good, cut);
    expect(notes).toMatch(/^Not complete: 1 records .* Once the file is put right/);
    expect(notes).toMatch(/after\.json is incomplete/);
  });

  it('says in one line that no hub is running, or that a service is away', async () => {
    await using stopped = await createCommandLine({ documents: 'http://127.0.0.1:1' });
    const path = await write('one.jsonl', record('one'));
    expect((await stopped.run('import', 'documents', path)).notes).toMatch(/Service documents is unavailable/);
    await writeFile(join(stopped.directory, 'run.json'), '{}');
    const { notes, exitCode } = await stopped.run('import', 'documents', path);
    expect(notes).toMatch(/^没有使用 .* 的中枢在运行/);
    expect(notes.split('\n')).toHaveLength(1);
    expect(exitCode).toBe(1);
  });
});
