import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSecret } from '../support/documents.ts';
import { articlePage } from '../support/invented-pages.ts';
import { createInventedSite } from '../support/invented-site.ts';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { contactsKey, createMediaStack, type MediaStack } from './media-stack.ts';
import { webmaster } from './watched-site.ts';

const title = '云岭省人民政府办公厅关于做好冬季供暖保障工作的通知';
const body = `各市人民政府，省政府各部门：
为做好今年冬季供暖保障工作，经省人民政府同意，现将有关事项通知如下。
一、各市要在2026年11月15日前完成供暖设施检修，检修率不得低于98%。
二、供暖企业不得擅自停暖，确需停暖的应当提前24小时公告。
本通知自印发之日起施行。`;

/** Enough that a killed process has recorded some looks, has others in its hands, and has not come to the rest. */
const copies = 40;
const answeredBefore = 12;

describe('a service that is killed while it looks', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  /** The media service as a process of its own, on the database of the stack: it looks, the stack does not. */
  function startService(): ChildProcess & AsyncDisposable {
    const child = fork(new URL('../../services/media/dist/main.js', import.meta.url), {
      // Built code, as in production: the conditions of the tests are not for it.
      execArgv: [],
      env: {
        ...process.env,
        ...{ MEDIA_DATABASE_URL: media.databaseUrl, DOCUMENTS_URL: media.documents.url, INTERNAL_SECRET: testSecret },
        ...{ CONTACTS_KEY: contactsKey, FETCH_ALLOW: '127.0.0.1', FETCH_CONTACT: 'tests', LOG_LEVEL: 'error' },
        LOOK_COLUMN_MINUTES: '0',
      },
    });
    return Object.assign(child, {
      async [Symbol.asyncDispose]() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    });
  }

  const looks = () =>
    query<{ state: string; looks: number }[]>(
      media.orm.em.fork(),
      `select d.state, count(e.id)::int as looks from repost_duty d left join evidence e on e.duty_id = d.id and e.kind = 'LOOK'
       where d.channel_id = ?::uuid group by d.id`,
      [country.sites.east],
    );
  const recorded = async () => (await looks()).filter((duty) => duty.looks > 0).length;

  it('loses no look and records none twice', { timeout: 120_000 }, async () => {
    await using site = await createInventedSite();
    const host = new URL(site.url).host;
    await query(media.orm.em.fork(), `update channel set host_key = ? where id = ?::uuid`, [host, country.sites.east]);
    const page = articlePage({ title, body });
    const held: ServerResponse[] = [];
    let asked = 0;
    let isOpen = false;
    const reports = Array.from({ length: copies }, (_, index) => {
      const { releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body });
      const url = site.serve(`/${index}.html`, (_request, response) => {
        asked += 1;
        if (isOpen || asked <= answeredBefore) response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
        else held.push(response);
      });
      return { releaseId, channelId: country.sites.east, url };
    });
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      ...{ as: webmaster(country), variables: { input: { reports } } },
    });
    {
      await using killed = startService();
      await until(recorded, (count) => count === answeredBefore && held.length > 0);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
    }
    isOpen = true;
    await using _next = startService();
    await until(looks, (duties) => duties.every(({ state }) => state === 'VERIFIED'));
    expect(await looks()).toEqual(Array.from({ length: copies }, () => ({ state: 'VERIFIED', looks: 1 })));
  });
});
