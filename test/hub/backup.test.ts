import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '@dibao/hub/lock';
import { connect } from '@dibao/hub/postgres/connect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const services = ['media', 'gazette', 'documents'] as const;
const events = `query ($after: Cursor) { releaseEvents(after: $after) {
  edges { node { position kind digest envelope } } pageInfo { endCursor } } }`;
const documentsOf = `{ policyDocuments(first: 100) { edges { node { id title documentNumber body digest } } } }`;
const record = (id: string) => ({
  id,
  title: `澜平省人民政府公告\\${id}\t第一行\n第二行`,
  body: `正文 ${id}：\\N "引号" 𠮷`,
  publishedOn: '2026-03-02',
  sourceUrl: `https://www.lanping.gov.cn/${id}`,
});

function settingsOf({ databases }: TestHub) {
  return {
    DOCUMENTS_DATABASE_URL: databases.documents,
    MEDIA_DATABASE_URL: databases.media,
    GAZETTE_DATABASE_URL: databases.gazette,
  };
}

describe('a backup', () => {
  let source: TestHub;
  let target: TestHub;
  let line: CommandLine;
  let restoring: CommandLine;
  let backup: string;
  beforeAll(async () => {
    [source, target] = [await startTestHub(), await startTestHub()];
    for (const service of services) await target.stopService(service);
    line = await createCommandLine({ gateway: source.url }, source.dataDir, settingsOf(source));
    restoring = await createCommandLine({ gateway: target.url }, target.dataDir, settingsOf(target));
    backup = join(source.dataDir, 'backup');
    await source.importRecords(
      'documents',
      Array.from({ length: 30 }, (_, n) => record(`d${n}`)),
    );
    for (const id of ['d1', 'd2']) {
      const { exitCode } = await line.run(
        'publish',
        id,
        '--column',
        '政务',
        '--scope',
        'GLOBAL',
        '--basis',
        'ALREADY_PUBLIC',
      );
      expect(exitCode).toBe(0);
    }
  });
  afterAll(async () => {
    await using stack = new AsyncDisposableStack();
    for (const opened of [source, target, line, restoring]) stack.use(opened);
  });

  it('is made from a hub that goes on running, for its owner alone', async () => {
    const { out, exitCode } = await line.run('backup', backup);
    expect(out).toMatch(/^saved in .*: \d+ rows, \d+ key files$/);
    expect(exitCode).toBe(0);
    expect((await readdir(backup)).toSorted()).toEqual(['documents', 'gazette', 'keys', 'manifest.json', 'media']);
    expect(await readdir(join(backup, 'keys'))).not.toContain('postgres.password');
    expect((await stat(backup)).mode & 0o077).toBe(0);
  });

  it('goes into a folder of its own', async () => {
    const { notes, exitCode } = await line.run('backup', backup);
    expect(notes).toMatch(/is not empty. Give a new folder/);
    expect(exitCode).toBe(1);
  });

  it('is not restored over a hub that runs or holds something', async () => {
    {
      using _running = await lockDirectory(target.dataDir, () => {});
      expect((await restoring.run('restore', backup)).notes).toMatch(/Another hub is using/);
    }
    expect((await line.run('restore', backup)).notes).toMatch(/The service documents is using its database/);
    await using connection = await connect(target.databases.media);
    await connection.query(`insert into idempotency values ('a', 'k', 'd', '{}', now())`);
    expect((await restoring.run('restore', backup)).notes).toMatch(
      /This hub is not empty \(the service media has data\)/,
    );
    await connection.query('delete from idempotency');
  });

  it('that is damaged or incomplete changes nothing', async () => {
    const other = join(source.dataDir, 'damaged');
    await line.run('backup', other);
    await appendFile(join(other, 'documents', 'release_log.copy.gz'), 'x');
    expect((await restoring.run('restore', other, '--force')).notes).toMatch(
      /is damaged: documents\/release_log\.copy\.gz is not what the manifest says/,
    );
    expect((await restoring.run('restore', source.dataDir)).notes).toMatch(/is no complete backup/);
    const newer = join(source.dataDir, 'newer');
    await line.run('backup', newer);
    const manifest = JSON.parse(await readFile(join(newer, 'manifest.json'), 'utf8'));
    manifest.databases.media.migrations.push('29990101-000000-later');
    await writeFile(join(newer, 'manifest.json'), JSON.stringify({ ...manifest }));
    await using connection = await connect(target.databases.documents);
    const before = await connection.query('select * from log_epoch');
    expect((await restoring.run('restore', newer)).notes).toMatch(/of a newer version \(it has the migration 29990101/);
    expect(await connection.query('select * from log_epoch')).toEqual(before);
  });

  it('restores documents, log and chain into another hub, which goes on in a new epoch', async () => {
    const { data: kept } = await source.ask(events, { after: 'EARLIEST' });
    const { data: documents } = await source.ask(documentsOf);
    const oldCursor = kept.releaseEvents.pageInfo.endCursor;
    const { notes, out, exitCode } = await restoring.run('restore', backup);
    expect([notes, exitCode]).toEqual(['', 0]);
    expect(out).toMatch(/^Restored the backup of 20.*begins a new epoch/);
    for (const service of services.toReversed()) await target.startService(service);

    expect((await target.ask(documentsOf)).data).toEqual(documents);
    expect((await target.ask(events, { after: 'EARLIEST' })).data.releaseEvents.edges).toEqual(
      kept.releaseEvents.edges,
    );
    expect(await chainIsWhole(target.databases.documents)).toBe(true);
    const { errors } = await target.ask(events, { after: oldCursor });
    expect(errors?.[0]?.extensions?.code).toBe('CURSOR_EPOCH');

    expect((await target.importRecords('documents', [record('d1'), record('new')])).counts).toMatchObject({
      new: 1,
      unchanged: 1,
    });
    const { data: found } = await target.ask('{ policyDocument(sourceId: "new") { id } }');
    const act = { column: '政务', scope: 'GLOBAL', basis: 'ALREADY_PUBLIC' };
    await target.ask('mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { __typename } }', {
      input: { documentId: found.policyDocument.id, ...act },
    });
    const { data: after } = await target.ask(events, { after: 'EARLIEST' });
    expect(after.releaseEvents.edges.map(({ node }: { node: { position: number } }) => node.position)).toEqual([
      1, 2, 3,
    ]);
    expect(await chainIsWhole(target.databases.documents)).toBe(true);
    const keyOf = (directory: string) => readFile(join(directory, 'keys', 'token-issuer.json'), 'utf8');
    expect(await keyOf(target.dataDir)).toBe(await keyOf(source.dataDir));
  });
});

async function chainIsWhole(database: string): Promise<boolean> {
  await using connection = await connect(database);
  const rows = await connection.query<{ position: string; envelope: string; digest: string; chain: string }>(
    'select position, envelope, digest, chain from release_log order by position',
  );
  const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  let chain = sha256('dibao release log');
  return rows.every((row) => {
    chain = sha256(`${chain}\n${row.position}\n${row.digest}`);
    return chain === row.chain && sha256(row.envelope) === row.digest;
  });
}
