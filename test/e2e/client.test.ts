import { acknowledge, report } from '@dibao/client/report';
import { follow } from '@dibao/client/follow';
import { FollowRefused } from '@dibao/client/follow-refused';
import { usualFollowTiming } from '@dibao/client/follow-timing';
import type { FollowedEvent } from '@dibao/client/followed-event';
import { createHubClient } from '@dibao/client/hub-client';
import { createPollingTransport } from '@dibao/client/polling-transport';
import { createSocketTransport } from '@dibao/client/socket-transport';
import { createSseTransport } from '@dibao/client/sse-transport';
import { chainOrigin, verifyEvent } from '@dibao/client/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/hub.ts';

const records = [
  {
    id: 'client-a',
    title: '澜平省人民政府关于春季防火工作的通知',
    docNumber: '澜政发〔2026〕1号',
    body: '各市人民政府：\r\n请做好防火工作。 \r\n\r\n澜平省人民政府\r\n2026年3月1日\r\n',
    sourceUrl: 'https://www.lanping.gov.cn/art/1.html',
    publishedOn: '2026-03-02',
    signedOn: '2026-03-01',
  },
];
const transports = { createSocketTransport, createSseTransport, createPollingTransport };

describe('the client on a real hub', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    await hub.importRecords('documents', records);
    const { data } = await hub.ask('{ policyDocument(sourceId: "client-a") { id } }');
    const release = {
      documentId: data.policyDocument.id,
      column: '省内要闻',
      scope: 'GLOBAL',
      basis: 'ALREADY_PUBLIC',
    };
    const released = await act('publishRelease', release, '... on Release { id }');
    await act('correctRelease', { releaseId: released.id, reason: '标题排印有误', title: '关于春季防火工作的通知' });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function act(mutation: string, input: object, selection = '') {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await hub.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${selection} ... on ValidationFailure { message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(data[mutation].message).toBeUndefined();
    return data[mutation];
  }

  async function take(count: number, after?: string): Promise<FollowedEvent[]> {
    const events: FollowedEvent[] = [];
    for await (const event of follow({ url: hub.url, after: after ?? 'EARLIEST' })) {
      events.push(event);
      if (events.length === count) break;
    }
    return events;
  }

  it('gets events whose digests, chain and text hold', async () => {
    const [published, corrected] = await take(2);
    expect(published).toMatchObject({ position: 1, kind: 'PUBLISHED', edition: 1, errors: [] });
    expect(corrected).toMatchObject({ position: 2, kind: 'CORRECTED', edition: 2, reason: '标题排印有误' });
    if (published === undefined || corrected === undefined) return;
    expect(verifyEvent(published, chainOrigin)).toEqual({ findings: [], text: 'OTHER_EDITION' });
    expect(verifyEvent(corrected, published.chain)).toEqual({ findings: [], text: 'VERIFIED' });
    expect(corrected.release).toMatchObject({ title: '关于春季防火工作的通知', column: '省内要闻' });
    expect(await take(1, published.cursor)).toEqual([corrected]);
  });

  it.each(Object.entries(transports))('reads the same by %s', async (_, create) => {
    const expected = await take(2);
    const client = createHubClient({ url: hub.url }, usualFollowTiming.connect);
    const steps = [];
    for await (const step of create(client, {}, usualFollowTiming).open('EARLIEST', new AbortController().signal)) {
      steps.push(step);
      if (steps.length === 3) break;
    }
    const events = expected.map(({ errors, ...event }) => ({ kind: 'event', event, errors }));
    expect(steps).toEqual([{ kind: 'connected' }, ...events]);
  });

  it.each(Object.entries(transports))('is told by %s that a cursor is unknown', async (_, create) => {
    const client = createHubClient({ url: hub.url }, usualFollowTiming.connect);
    const steps = create(client, {}, usualFollowTiming).open('nonsense', new AbortController().signal);
    const end = (async () => {
      for (let next = await steps.next(); next.done !== true; next = await steps.next()) {
        if (next.value.kind === 'event' && next.value.errors.length > 0) throw next.value.errors[0];
      }
    })();
    await expect(end).rejects.toMatchObject(
      create === createSseTransport ? { extensions: { code: 'CURSOR_UNKNOWN' } } : { code: 'CURSOR_UNKNOWN' },
    );
  });

  it('ends with an error that says what to do', async () => {
    await expect(follow({ url: hub.url, after: 'nonsense' }).next()).rejects.toThrow(FollowRefused);
    const end = follow({ url: hub.url, after: 'EARLIEST', token: 'nonsense' }).next();
    await expect(end).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('tells the hub in the words of its schema', async () => {
    const token = await hub.token('operator');
    const access = { url: hub.url, token };
    const [event] = await take(1);
    const channelId = '0193b6a0-0000-7000-8000-000000000000';
    expect(await acknowledge(access, { channelIds: [channelId], upTo: event?.cursor ?? '' })).toMatchObject({
      kind: 'refused',
    });
    const url = 'https://www.example.org/1.html';
    expect(await report(access, { reports: [{ releaseId: event?.releaseId ?? '', channelId, url }] })).toMatchObject({
      kind: 'refused',
    });
  });
});
