import { followByStream, followBySocket } from '@dibao/gateway/testing/clients';
import { issueToken } from '@dibao/hub/issue-token';
import { loadKeys } from '@dibao/hub/keys';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const record = {
  ...{
    id: 'a',
    kind: 'NOTICE',
    title: '关于防汛的通知',
    issuers: ['澜平省水利厅'],
    disclosure: 'PROACTIVE',
    body: '请做好防汛。',
  },
  secrecyReview: { reviewer: '保密办', reviewedAt: '2026-03-01T00:00:00Z', result: 'PASSED' },
};

describe('bad input', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    await hub.importRecords('documents', [record]);
    const api = createDocumentsApi(hub);
    await api.publish({ documentId: (await api.document('a')).id });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function codeOf(query: string, variables: object = {}, bearer?: string | null): Promise<string | undefined> {
    return (await hub.ask(query, variables, bearer)).errors?.[0]?.extensions?.code;
  }

  it('in an import is refused line by line, and the good lines are in', async () => {
    const told = await hub.importRecords('documents', [
      '{"id":"b","title":"完整的一行"}',
      '{"id":"c","title":"截断的一',
      '{"id":"d","title":"日期不对","signedOn":"2026-02-30"}',
      '{"id":"e","title":"没有这个字段","colour":"red"}',
      '{"id":"b","title":"编号重复"}',
      `{"id":"f","title":"太大","body":"${'长'.repeat(17_000_000)}"}`,
      '这不是 JSON',
      '{"id":"g","title":"又是完整的一行"}',
    ]);
    expect(told.refused.map(({ line, refusal }) => `${line} ${refusal.code}`)).toEqual([
      '2 NOT_JSON',
      '5 DUPLICATE_ID',
      '6 RECORD_TOO_LARGE',
      '7 NOT_JSON',
      '3 WRONG_DATE',
      '4 UNKNOWN_FIELD',
    ]);
    expect(told.counts).toMatchObject({ new: 2, refused: 6 });
  });

  it('as a cursor nobody issued is an error on every way to follow', async () => {
    const query = `query ($after: Cursor) { releaseEvents(after: $after) { edges { cursor } } }`;
    expect(await codeOf(query, { after: 'bm9uc2Vuc2U' })).toBe('CURSOR_UNKNOWN');
    const subscription = {
      query: `subscription ($after: Cursor) { releaseEvents(after: $after) { position } }`,
      variables: { after: 'bm9uc2Vuc2U' },
    };
    await using socket = followBySocket(hub.url, subscription);
    expect(JSON.stringify(await socket.ended)).toContain('CURSOR_UNKNOWN');
    await using stream = followByStream(hub.url, subscription);
    const [answer] = await stream.take(1);
    expect(answer?.errors?.[0]?.extensions?.['code']).toBe('CURSOR_UNKNOWN');
  });

  it('as a token of another issuer is refused, and not taken for the public', async () => {
    await using elsewhere = await mkdtempDisposable(join(tmpdir(), 'dibao-keys-'));
    const claims = { subject: 'stranger', roles: ['operator'], lifetimeSeconds: 3_600 } as const;
    const foreign = await issueToken(await loadKeys(elsewhere.path), claims);
    expect(await codeOf(`{ releaseLog { count } }`, {}, foreign)).toBe('UNAUTHENTICATED');
    expect(await codeOf(`{ releaseLog { count } }`, {}, 'not.a.token')).toBe('UNAUTHENTICATED');
    expect(await codeOf(`{ releaseLog { count } }`, {}, await hub.token('operator', { lifetimeSeconds: -60 }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('as a field the viewer has no scope for is said, and the rest of the answer comes', async () => {
    const query = `{ releases { edges { node { title duties { edges { node { id } } } } } } }`;
    const { data, errors } = await hub.ask(query, {}, null);
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(data.releases.edges[0].node).toEqual({ title: '关于防汛的通知', duties: null });
    expect(await codeOf(`{ repostDuties { edges { node { id } } } }`, {}, null)).toBe('UNAUTHENTICATED');
    const mutation = `mutation { withdrawRelease(input: { releaseId: "x", reason: "y" }) { __typename } }`;
    expect(await codeOf(mutation, {}, await hub.token('monitor'))).toBe('FORBIDDEN');
  });

  it.each([
    ['{ releases(first: -1) { edges { cursor } } }', 'BAD_USER_INPUT'],
    ['{ policyDocument { id } }', 'BAD_USER_INPUT'],
    ['{ policyDocument(id: "a", sourceId: "b") { id } }', 'BAD_USER_INPUT'],
    ['{ policyDocuments(filter: { publishedFrom: "2026-02-30" }) { edges { cursor } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ releases(filter: { concerning: "nobody" }) { edges { cursor } } }', 'BAD_USER_INPUT'],
    ['{ searchGazette(query: "  ") { totalCount } }', 'BAD_USER_INPUT'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ releases {', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is answered with %s', async (query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  it.each([
    'policyDocument(id: "nobody") { id }',
    'release(id: "1; drop table release") { id }',
    'agency(id: "") { id }',
  ])('names nothing: %s', async (field) => {
    const { data, errors } = await hub.ask(`{ found: ${field} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ found: null });
  });

  it('is said in the language of its reader', async () => {
    const said = async (language: string) =>
      (await hub.ask('{ releases(first: -1) { edges { cursor } } }', {}, null, { 'accept-language': language }))
        .errors?.[0]?.message;
    expect(await said('zh-CN')).toMatch(/不能为负数/);
    expect(await said('en')).toMatch(/must not be negative/);
  });
});
