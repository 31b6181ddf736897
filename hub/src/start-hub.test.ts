import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '@dibao/shared/bilingual';
import { describe, expect, it } from 'vitest';
import { type HubConfig, readHubConfig } from './config.ts';
import { connect } from './postgres/connect.ts';
import { processIdentity } from './process-identity.ts';
import { readRunFile } from './run-file.ts';
import { startHub } from './start-hub.ts';

const fake = fileURLToPath(new URL('./fixtures/fake-process.ts', import.meta.url));
const scripts = { documents: fake, media: fake, gazette: fake, gateway: fake };

async function createDirectory() {
  const path = await mkdtemp(join(tmpdir(), 'dibao-hub-'));
  await chmod(path, 0o711);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

function configOf(directory: string, more: Partial<HubConfig> = {}): HubConfig {
  return { ...readHubConfig({ HUB_DATA_DIR: directory, PORT: '0' }, directory), ...more };
}

function createListener() {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  return {
    lines,
    say: ({ en }: Bilingual) => {
      lines.push(en);
      for (const [part, resolve] of waiting) if (en.includes(part)) resolve();
    },
    heard: (part: string) => new Promise<void>((resolve) => waiting.set(part, resolve)),
  };
}

async function ask(url: string): Promise<{ pid: number; environment: Record<string, string> }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  return (await response.json()) as { pid: number; environment: Record<string, string> };
}

describe('the hub', () => {
  it('gives each service its own database, and the gateway none', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    await using hub = await startHub(configOf(directory.path), {
      say,
      environment: { PATH: '/bin', DATABASE_URL: 'x' },
      scripts,
    });

    const [documents, gateway] = await Promise.all([ask(hub.services.documents), ask(hub.url)]);
    expect(documents.environment).toMatchObject({
      DOCUMENTS_DATABASE_URL: hub.databases.documents,
      MEDIA_URL: hub.services.media,
      HUB_DATA_DIR: directory.path,
      LOG_LEVEL: 'info',
      PATH: '/bin',
    });
    expect(Object.keys(gateway.environment).filter((name) => name.includes('DATABASE'))).toEqual([]);
    await using connection = await connect(hub.databases.gazette);
    expect(await connection.query('select current_database() as name')).toEqual([{ name: 'dibao_gazette' }]);
  });

  it('leaves nothing running and nothing recorded when it ends', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    const pids: number[] = [];
    {
      await using hub = await startHub(configOf(directory.path), { say, environment: {}, scripts });
      for (const url of [hub.url, ...Object.values(hub.services)]) pids.push((await ask(url)).pid);
      const run = await readRunFile(directory.path);
      expect(run).toMatchObject({ launcherPid: process.pid, port: Number(new URL(hub.url).port) });
      pids.push(run?.postgres?.pid ?? 0);
    }
    expect(await Promise.all(pids.map((pid) => processIdentity(pid)))).toEqual(pids.map(() => null));
    expect(existsSync(join(directory.path, 'run.json'))).toBe(false);
  });

  it('starts a crashed service again and says so', async () => {
    await using directory = await createDirectory();
    const { say, heard, lines } = createListener();
    await using hub = await startHub(configOf(directory.path), { say, environment: {}, scripts });
    const { pid } = await ask(hub.services.media);
    const back = heard('service media is back');
    process.kill(pid, 'SIGKILL');
    await back;

    expect((await ask(hub.services.media)).pid).not.toBe(pid);
    expect(lines).toContain('service media ended (SIGKILL); restarting in 250 ms');
  });

  it('refuses a second launcher on the same directory, and takes one on another', async () => {
    await using directory = await createDirectory();
    await using other = await createDirectory();
    const { say } = createListener();
    await using hub = await startHub(configOf(directory.path), { say, environment: {}, scripts });
    await expect(startHub(configOf(directory.path), { say, environment: {}, scripts })).rejects.toThrow(
      `${directory.path} 已有一个中枢在使用`,
    );
    await using second = await startHub(configOf(other.path), { say, environment: {}, scripts });
    expect(second.url).not.toBe(hub.url);
  });

  it('waits for a hub on the same directory that is just ending', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    const first = await startHub(configOf(directory.path), { say, environment: {}, scripts });
    const ending = first[Symbol.asyncDispose]();
    while ((await readRunFile(directory.path))?.isStopping === false);
    await using second = await startHub(configOf(directory.path), { say, environment: {}, scripts });
    await ending;
    expect((await ask(second.services.media)).pid).toBeGreaterThan(0);
  });

  it('takes over from a launcher that was killed: same port, same PostgreSQL, none of the old services', async () => {
    await using directory = await createDirectory();
    const launcher = fork(fileURLToPath(new URL('./fixtures/fake-launcher.ts', import.meta.url)), {
      env: { HUB_DATA_DIR: directory.path, PORT: '0' },
      execArgv: ['--conditions=hub-source'],
      detached: true,
    });
    await once(launcher, 'message');
    const before = await readRunFile(directory.path);
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');

    const { say, lines } = createListener();
    await using hub = await startHub(configOf(directory.path, { port: before?.port ?? -1 }), {
      say,
      environment: {},
      scripts,
    });
    const after = await readRunFile(directory.path);
    expect(hub.url).toBe(`http://localhost:${before?.port}`);
    expect(after?.postgres).toEqual(before?.postgres);
    expect(lines.some((line) => line.startsWith('took over the PostgreSQL'))).toBe(true);
    expect(await processIdentity(before?.services.media?.pid ?? 0)).toBeNull();
  });

  it.each(['127.0.0.1', '::1'])('says that another program holds the port on %s', async (host) => {
    await using directory = await createDirectory();
    const holder = createServer().listen(0, host);
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { say } = createListener();
    await expect(startHub(configOf(directory.path, { port }), { say, environment: {}, scripts })).rejects.toThrow(
      `端口 ${port} 已被其他程序占用`,
    );
    holder.close();
  });

  it('says why a service does not start, and ends the others', async () => {
    await using directory = await createDirectory();
    const broken = join(directory.path, 'broken.js');
    await writeFile(
      broken,
      `process.stderr.write(JSON.stringify({ level: 50, line: '设置 X：必须设置。' }) + '\\n'); process.exitCode = 1;`,
    );
    const { say } = createListener();
    const start = startHub(configOf(directory.path), { say, environment: {}, scripts: { ...scripts, media: broken } });
    await expect(start).rejects.toThrow(/服务 media 无法启动（日志 .*media\.log）：设置 X：必须设置。/);
    expect(await readFile(join(directory.path, 'logs', 'media.log'), 'utf8')).toContain('设置 X');
    expect(existsSync(join(directory.path, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });

  it('says in one line that the server of DATABASE_URL cannot be reached or refuses the password', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    const start = (databaseUrl: string) =>
      startHub(configOf(directory.path, { databaseUrl }), { say, environment: {}, scripts });
    await expect(start('postgres://me:hidden@127.0.0.1:1/postgres')).rejects.toThrow(
      /^数据库 127\.0\.0\.1:1：无法连接/,
    );

    await using hub = await startHub(configOf(directory.path), { say, environment: {}, scripts });
    await using other = await createDirectory();
    const url = new URL(hub.databases.documents);
    url.password = 'wrong';
    const refused = startHub(configOf(other.path, { databaseUrl: url.href }), { say, environment: {}, scripts });
    await expect(refused).rejects.toThrow(/拒绝了用户 dibao 的登录/);
  });
});
