import { connect } from '@dibao/hub/postgres/connect';
import { readRunFile } from '@dibao/hub/run-file';
import { operatorToken } from '@dibao/hub/issue-token';
import { readFile, writeFile } from 'node:fs/promises';
import { row, startBenchHub } from './bench-hub.ts';
import type { Bench } from './main.ts';

const many = 100_000;

/** Duties of as many sites for one release, as an import and a publication would leave them. */
async function seed(url: string): Promise<void> {
  await using database = await connect(url);
  await database.query(
    `insert into agency (id, name, kind, level) values ('00000000-0000-7000-8000-000000000001', '澜平省人民政府', 'GOVERNMENT', 'PROVINCE')`,
  );
  await database.query(
    `insert into channel (source_id, platform, name, url, address_key, host_key, owner_id, record_digest)
     select 'many ' || n, 'WEBSITE', '某某县人民政府网站' || n, 'https://www' || n || '.example.cn', n || '.cn', n || '.cn',
       '00000000-0000-7000-8000-000000000001', ''
     from generate_series(1, $1::int) n`,
    [many],
  );
  await database.query(
    `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
     values ('00000000-0000-7000-8000-000000000002', '关于做好今冬明春相关工作的通知', '中国政务', 'GLOBAL',
       '00000000-0000-7000-8000-000000000001', now(), now(), 1, 'IN_FORCE')`,
  );
  await database.query(
    `insert into release_event (position, cursor, kind, at, edition, release_id, why)
     values (1, 'bench', 'PUBLISHED', now(), 1, '00000000-0000-7000-8000-000000000002', '{}')`,
  );
  await database.query(
    `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at,
       calendar_status, state, claimed_at, verified_at, url, mode, first_seen_at)
     select '00000000-0000-7000-8000-000000000002', id, 'REPOST', 1, 1, now(), now() + interval '1 hour', now() + interval '1 day',
       'FINAL', 'VERIFIED', now(), now(), url || '/zwgk/2026/1.html', 'REPOST', now() + interval '20 minutes'
     from channel where source_id like 'many %'`,
  );
  await database.query('analyze');
}

/** The most memory a process has held since the last look, in MB. */
async function peakMemory(pid: number): Promise<number> {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  return Number(kilobytes) / 1024;
}

export const bench: Bench = {
  about: '100,000 duties as Excel and CSV through the gateway: seconds, and the memory of the service',
  async run() {
    await using hub = await startBenchHub();
    await seed(hub.hub.databases.media);
    const run = await readRunFile(hub.dataDirectory);
    const pid = run?.services.media?.pid ?? 0;
    const headers = { authorization: `Bearer ${await operatorToken(hub.keys)}` };
    for (const form of ['csv', 'xlsx']) {
      const before = await peakMemory(pid);
      const begun = performance.now();
      const answer = await fetch(`${hub.hub.url}/exports/duties.${form}`, { headers });
      const { byteLength } = await answer.arrayBuffer();
      const seconds = (performance.now() - begun) / 1_000;
      if (answer.headers.get('x-dibao-rows') !== String(many)) throw new Error(`HTTP ${answer.status}`);
      row(`${form}: time`, `${seconds.toFixed(2)} s`);
      row(`${form}: rows a second`, String(Math.round(many / seconds)));
      row(`${form}: size`, `${(byteLength / 1_048_576).toFixed(1)} MB`);
      row(`${form}: peak memory before, during`, `${before.toFixed(0)}, ${(await peakMemory(pid)).toFixed(0)} MB`);
    }
  },
};
