import {
  buildSchema,
  getOperationAST,
  parse,
  print,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { toPageQuery } from './rewrite.ts';

const schema = buildSchema(`
  scalar Cursor
  input Filter { columns: [String!] }
  type Release { id: ID! title(long: Boolean): String }
  type Event { cursor: Cursor! position: Int! release: Release }
  type Edge { cursor: Cursor! node: Event! }
  type PageInfo { endCursor: Cursor hasNextPage: Boolean! }
  type Connection { edges: [Edge!]! pageInfo: PageInfo! }
  type Query { releaseEvents(after: Cursor, filter: Filter, first: Int): Connection! }
  type Subscription { releaseEvents(after: Cursor, filter: Filter): Event! other: Int }
`);

const rules = specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule);

function rewrite(source: string, operationName?: string) {
  const document = parse(source);
  expect(validate(schema, document, rules)).toEqual([]);
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw new Error('no operation');
  const query = toPageQuery(document, operation);
  for (const page of [query.document, query.outline]) expect(validate(schema, page)).toEqual([]);
  return query;
}

const normal = (source: string) => print(parse(source));

describe('a subscription as a page query', () => {
  it('moves the selection under the nodes of the edges', () => {
    const { document, responseKey } = rewrite('subscription { releaseEvents { position } }');
    expect(responseKey).toBe('releaseEvents');
    expect(print(document)).toBe(
      normal(`query ($after: Cursor, $first: Int) {
        releaseEvents(after: $after, first: $first) {
          edges { cursor node { position } }
          pageInfo { endCursor hasNextPage }
        }
      }`),
    );
  });

  it('keeps the filter, the variables that are still used, and the alias apart', () => {
    const { document, responseKey, roots } = rewrite(`subscription ($from: Cursor, $filter: Filter, $long: Boolean) {
      e: releaseEvents(after: $from, filter: $filter) { release { name: title(long: $long) } }
    }`);
    expect(responseKey).toBe('e');
    expect(roots[0].arguments?.map((argument) => argument.name.value)).toEqual(['after', 'filter']);
    expect(print(document)).toBe(
      normal(`query ($after: Cursor, $first: Int, $filter: Filter, $long: Boolean) {
        releaseEvents(after: $after, first: $first, filter: $filter) {
          edges { cursor node { release { name: title(long: $long) } } }
          pageInfo { endCursor hasNextPage }
        }
      }`),
    );
  });

  it("avoids the names of the client's variables", () => {
    const query = rewrite(`subscription ($after: Boolean, $first: Boolean!, $_after: Boolean) {
      releaseEvents { release { a: title(long: $after) b: title(long: $first) c: title(long: $_after) } }
    }`);
    expect([query.afterVariable, query.firstVariable]).toEqual(['__after', '_first']);
  });

  it('takes fragments along that are reached, and no others', () => {
    const { document, outline } = rewrite(
      `subscription A { ...Root }
       fragment Root on Subscription { ... on Subscription { releaseEvents { ...Event } } }
       fragment Event on Event { position release { ...Title } }
       fragment Title on Release { title }
       fragment Unused on Release { id }
       query B { releaseEvents { edges { node { release { ...Unused } } } } }`,
      'A',
    );
    const names = document.definitions.map((definition) =>
      'name' in definition ? (definition.name?.value ?? null) : null,
    );
    expect(names).toEqual([null, 'Event', 'Title']);
    expect(outline.definitions).toHaveLength(1);
  });

  it('joins root fields written more than once, each under its own directives', () => {
    const { document, roots } = rewrite(`subscription ($more: Boolean!) {
      releaseEvents { position }
      ... @include(if: $more) { releaseEvents { cursor } }
    }`);
    expect(roots).toHaveLength(2);
    expect(print(document)).toContain('... @include(if: $more)');
  });

  it('refuses any other root field, and more than one', () => {
    expect(() => rewrite('subscription { a: releaseEvents { position } b: releaseEvents { position } }')).toThrow(
      'A subscription has one root field, not several: a, b.',
    );
    expect(() => rewrite('subscription { other }')).toThrow(
      'One of releaseEvents, dutyEvents can be subscribed to, not other.',
    );
  });
});
