import { describe, expect, it } from 'vitest';
import { acknowledge, report } from './report.ts';
import { createStandInHub } from './testing/stand-in-hub.ts';

describe('telling the hub (protocol 12)', () => {
  it('acknowledges up to a cursor', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.mutationResult = { __typename: 'ReleasesAcknowledged', upTo: 'a-3' };
    const input = { channelIds: ['c1', 'c2'], upTo: 'a-3', idempotencyKey: 'k' };
    expect(await acknowledge(hub, input)).toEqual({ kind: 'acknowledged', upTo: 'a-3' });
    expect(hub.behaviour.inputs).toEqual([input]);
  });

  it('reports copies', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.mutationResult = { __typename: 'RepostsReported', duties: [{ id: 'd1' }] };
    const reports = [{ releaseId: 'r1', channelId: 'c1', url: 'https://www.example.org/1.html' }];
    expect(await report(hub, { reports })).toEqual({ kind: 'reported', dutyIds: ['d1'] });
    expect(hub.behaviour.inputs).toEqual([{ reports: [{ ...reports[0], mode: 'REPOST' }] }]);
  });

  it('gives a refusal as a value, with what is wrong and where', async () => {
    await using hub = await createStandInHub();
    const issues = [{ path: 'reports.0.url', message: '不是网址' }];
    hub.behaviour.mutationResult = { __typename: 'ValidationFailure', message: '未登记', issues };
    const refusal = { kind: 'refused', message: '未登记', issues };
    expect(await report(hub, { reports: [{ releaseId: 'r', channelId: 'c', url: '?' }] })).toEqual(refusal);
    hub.behaviour.mutationResult = { __typename: 'NotFound', message: '没有此渠道' };
    expect(await acknowledge(hub, { channelIds: ['c'], upTo: 'a-1' })).toEqual({
      kind: 'refused',
      message: '没有此渠道',
      issues: [],
    });
  });

  it('throws what a token or a network is lacking', async () => {
    const hub = await createStandInHub();
    const input = { channelIds: ['c'], upTo: 'a-1' };
    hub.behaviour.token = 'right';
    await expect(acknowledge(hub, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    hub.behaviour.refused = new Set(['polling']);
    await expect(acknowledge(hub, input)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await hub[Symbol.asyncDispose]();
    await expect(acknowledge(hub, input)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});
