import { anonymous } from '@dibao/shared/auth';
import { silentLog } from '@dibao/shared/log';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildEngine, createEngine, type Engine } from './engine.ts';
import type { RequestScope } from './request-scope.ts';
import { compose } from './supergraph/compose.ts';
import type { SubgraphTransport } from './subgraph-transport.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
const composition = compose([
  {
    name: 'a',
    url: 'http://a/graphql',
    sdl: `${link} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
  },
  {
    name: 'b',
    url: 'http://b/graphql',
    sdl: `${link} type Query { other: Int } type Thing @key(fields: "id") { id: ID! size: Int }`,
  },
]);
const supergraph = 'supergraph' in composition ? composition.supergraph : '';

const answers: SubgraphTransport = async (name) =>
  name === 'a'
    ? { data: { thing: { __typename: 'Thing', id: '1' } } }
    : { data: { _entities: [{ __typename: 'Thing', size: 7 }] } };

const scope: RequestScope = { viewer: anonymous, language: 'zh', requestId: 'r', signal: new AbortController().signal };

const run = (engine: Engine, source: string) =>
  engine.execute({ document: parse(source), operationName: undefined, variables: {} }, scope);

describe('an engine', () => {
  it('has the Rust planner where its binary loads', async () => {
    const engine = await createEngine(supergraph, answers, silentLog);
    expect(engine.planner).toBe('rust');
    expect(await run(engine, '{ thing { id size } }')).toEqual({ data: { thing: { id: '1', size: 7 } } });
  });

  it('answers the same with the JavaScript planner', async () => {
    const engine = await buildEngine(supergraph, answers, null);
    expect(engine.planner).toBe('javascript');
    const result = await run(engine, '{ thing { id size } }');
    expect(JSON.parse(JSON.stringify(result))).toEqual({ data: { thing: { id: '1', size: 7 } } });
  });

  it('shows clients nothing of the federation', async () => {
    const engine = await createEngine(supergraph, answers, silentLog);
    expect(
      Object.keys(engine.schema.getTypeMap()).filter((name) => name.includes('join__') || name === '_Entity'),
    ).toEqual([]);
  });

  it('answers introspection beside data', async () => {
    const engine = await createEngine(supergraph, answers, silentLog);
    const schema = { queryType: { name: 'Query' } };
    for (const source of [
      '{ __schema { queryType { name } } thing { id } }',
      '{ thing { id } __schema { queryType { name } } }',
      '{ thing { id } ...S } fragment S on Query { __schema { queryType { name } } }',
    ]) {
      expect(JSON.parse(JSON.stringify(await run(engine, source)))).toEqual({
        data: { thing: { id: '1' }, __schema: schema },
      });
    }
  });

  it('is not built for a supergraph that is none', async () => {
    await expect(
      createEngine('this is no schema', answers, silentLog).then((engine) => engine.planner),
    ).rejects.toThrow('Syntax Error');
  });
});
