import { auditServer } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { createFakeHub } from './testing/fake-hub.ts';

describe('GraphQL over HTTP', () => {
  it('passes every audit of graphql-http', async () => {
    await using hub = await createFakeHub();
    const results = await auditServer({ url: `${hub.url}/graphql` });
    const failed = results
      .filter((result) => result.status !== 'ok')
      .map(({ name, ...result }) => ({ name, ...result }));
    expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it.each([
    ['no bearer token', async () => 'Basic abc', 'Authorization 头应为 “Bearer 令牌”。'],
    ['no JWT', async () => 'Bearer abc', '令牌不是有效的 JWT。'],
    ['an expired token', async (hub: Hub) => `Bearer ${await hub.token({ ttl: -10 })}`, '令牌已过期，请重新取得。'],
    [
      'a token of another issuer',
      async (hub: Hub) => `Bearer ${await hub.token({ iss: 'x' })}`,
      '令牌由其他机构签发，本系统不接受。',
    ],
    ['a token for others', async (hub: Hub) => `Bearer ${await hub.token({ aud: 'x' })}`, '令牌不是签发给本系统的。'],
    [
      'an unknown role',
      async (hub: Hub) => `Bearer ${await hub.token({ roles: ['king' as 'site'] })}`,
      '令牌中的角色 "king" 不存在。',
    ],
    [
      'an agency that is no id',
      async (hub: Hub) => `Bearer ${await hub.token({ agency: 'province' })}`,
      '令牌中的 agency 应为本系统的编号（UUID）。',
    ],
    [
      'a channel that is no id',
      async (hub: Hub) => `Bearer ${await hub.token({ channels: ['www'] })}`,
      '令牌中的 channels 应为本系统的编号（UUID）。',
    ],
    ['an unsigned token', async () => `Bearer ${unsigned}`, '令牌的签名算法不被接受（仅限 EdDSA）。'],
  ])('refuses %s with 401 and the reason, instead of taking it for the public', async (_, authorization, message) => {
    await using hub = await createFakeHub();
    const answer = await hub.post('{ sites }', { headers: { authorization: await authorization(hub) } });
    expect(answer).toEqual({ status: 401, errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('does not take the keys of another hub', async () => {
    await using hub = await createFakeHub();
    await using other = await createFakeHub();
    const answer = await hub.post('{ sites }', { headers: { authorization: `Bearer ${await other.token()}` } });
    expect(answer).toMatchObject({ status: 401, errors: [{ message: '令牌的签名与本系统的密钥不符。' }] });
  });

  it.each([
    ['what does not parse', '{ sites', 'GRAPHQL_PARSE_FAILED'],
    ['what is not in the schema', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($id: ID!) { release(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['an operation that is not named', 'query A { sites } query B { sites }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too many tokens', `{ ${'a '.repeat(limits.tokens)} }`, 'LIMIT_EXCEEDED'],
    ['too long a document, comments and all', `{ sites } #${'x'.repeat(limits.document)}`, 'LIMIT_EXCEEDED'],
    [
      'too many fields at the root',
      `{ ${Array.from({ length: limits.rootFields + 1 }, (_, n) => `a${n}: sites`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'what may come to too many fields',
      `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: releaseEvents(first: 1000) { edges { cursor } }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'fragments in a circle',
      '{ release(id: 1) { ...A } } fragment A on Release { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription without a stream', 'subscription { releaseEvents { position } }', 'BAD_USER_INPUT'],
  ])('answers %s with its code', async (_, query, code) => {
    await using hub = await createFakeHub();
    expect(await hub.post(query)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('refuses what is too deep, and lets introspection pass', async () => {
    await using hub = await createFakeHub();
    const deep = `${'deeper { '.repeat(limits.depth)}id${' }'.repeat(limits.depth)}`;
    expect(await hub.post(`{ release(id: "r1") { ${deep} } }`)).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
    expect(await hub.post(getIntrospectionQuery())).toMatchObject({ status: 200, data: { __schema: {} } });
  });

  it('refuses a body that is too long', async () => {
    await using hub = await createFakeHub();
    const answer = await hub.post('{ sites }', { variables: { long: 'x'.repeat(limits.body) } });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  it('takes no POST that a foreign page could send without asking', async () => {
    await using hub = await createFakeHub();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await hub.post('mutation { publish(column: "x") { id } }', { headers: { 'content-type': type } });
      expect(answer.status).toBe(415);
    }
    expect(hub.log.head()).toBe('e1.0');
  });

  it('shows people the editor, and nothing where nothing is', async () => {
    await using hub = await createFakeHub();
    const page = await fetch(`${hub.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('邸报 Dibao');
    expect((await fetch(`${hub.url}/nowhere`)).status).toBe(404);
  });
});

type Hub = Awaited<ReturnType<typeof createFakeHub>>;

const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`;
