import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  isLeafType,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from './cost.ts';
import { limits } from './limits.ts';

const schema = buildSchema(`
  type Query { documents(first: Int = 20): Documents! events(first: Int = 100): Documents! one: Document node: Node }
  interface Node { id: ID! }
  type Documents { edges: [Edge!]! total: Int }
  type Edge { node: Document! }
  type Document implements Node { id: ID! title: String issuers: [Node!]! answers(first: Int = 20): Documents! }
`);

function cost(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['each field once', '{ one { id title issuers { id } } }', 5],
    ['a page by its literal size', '{ documents(first: 7) { edges { node { id } } } }', 1 + 7 * 3],
    [
      'a page by the size of the schema',
      '{ documents { edges { node { id } } } events { total } }',
      1 + 20 * 3 + 1 + 100,
    ],
    ['a page by its variable', 'query ($n: Int) { documents(first: $n) { total } }', 1 + 9],
    [
      'a page by the schema where the variable is left out',
      'query ($m: Int) { documents(first: $m) { total } }',
      1 + 20,
    ],
    [
      'pages in pages by their product',
      '{ documents(first: 10) { edges { node { answers(first: 5) { total } } } } }',
      1 + 10 * (2 + 1 + 5),
    ],
    ['no page for more than any service gives', '{ documents(first: 2000000000) { total } }', 1_001],
    ['no page for less than nothing', '{ documents(first: -5) { total } }', 2],
    [
      'fragments where they are spread',
      '{ one { ...A } node { ... on Document { answers { total } } } } fragment A on Document { answers(first: 2) { total } }',
      1 + 3 + 1 + 21,
    ],
    ['introspection as a whole', '{ __schema { types { name } } __typename }', 1_001],
  ])('counts %s', (_, source, fields) => {
    expect(cost(source, { n: 9 }).fields).toBe(fields);
  });

  it('counts the fields at the root, written out', () => {
    expect(
      cost('{ a: one { id } b: one { id } ...R ... { one { id } } } fragment R on Query { c: one { id } }').roots,
    ).toBe(4);
  });

  it('is quick where fragments double and double again', () => {
    const levels = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const source = `{ ...F0 } ${levels.join(' ')} fragment F60 on Query { one { id } }`;
    expect(cost(source)).toEqual({ roots: 2 ** 60, fields: 2 ** 61 });
  });
});

describe('the limit of cost', () => {
  const graph = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
  const release = `${leaves(graph, 'Release')} origin { ${leaves(graph, 'Agency')} }
    document { ${leaves(graph, 'PolicyDocument')} issuers { id name } gazetteArticles { ${leaves(graph, 'GazetteArticle')} } }
    compliance { ${leaves(graph, 'ComplianceSummary')} } duties(first: 10) { edges { node { id state channel { id } } } }`;

  it.each([
    ['a page of 100 releases with all about them', `{ releases(first: 100) { edges { node { ${release} } } } }`],
    [
      'a page of 1,000 events',
      `{ releaseEvents(first: 1000) { edges { cursor node { ${leaves(graph, 'ReleaseEvent')} release { id title url } } } } }`,
    ],
  ])('lets pass %s', (_, source) => {
    const document = parse(source);
    expect(validate(graph, document)).toEqual([]);
    const { fields } = costOf(graph, document, document.definitions[0] as OperationDefinitionNode, {});
    expect(fields).toBeLessThan(limits.cost);
  });
});

function leaves(graph: GraphQLSchema, name: string): string {
  const type = graph.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.flatMap((field) => (isLeafType(getNamedType(field.type)) ? [field.name] : [])).join(' ');
}
