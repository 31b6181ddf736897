import { createDocumentsSubgraph } from '@dibao/documents/graphql/schema';
import { createGazetteSubgraph } from '@dibao/gazette/graphql/schema';
import { createMediaSubgraph } from '@dibao/media/graphql/schema';
import { readFile } from 'node:fs/promises';
import { type ASTNode, Kind, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';

const described: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);

describe.each([
  ['documents', createDocumentsSubgraph],
  ['media', createMediaSubgraph],
  ['gazette', createGazetteSubgraph],
])('the subgraph of %s', (service, create) => {
  const { sdl } = create();

  it('is the one that is committed', async () => {
    const committed = new URL(`../../services/${service}/schema.graphql`, import.meta.url);
    expect(sdl, 'print it anew with: pnpm run schema').toBe(await readFile(committed, 'utf8'));
  });

  it('describes everything it declares, Chinese first, then English', () => {
    const poor: string[] = [];
    visit(parse(sdl), {
      enter(node: ASTNode) {
        if (!described.has(node.kind) || !('description' in node) || !('name' in node)) return;
        const name = node.name?.value ?? '';
        const [zh = '', en = ''] = node.description?.value.split('\n') ?? [];
        const isRoot = ['Query', 'Mutation', 'Subscription'].includes(name);
        if (!isRoot && !(/\p{Script=Han}/u.test(zh) && /^[\x20-\x7e–’…]+$/.test(en.replaceAll(/\p{Script=Han}/gu, ''))))
          poor.push(name);
      },
    });
    expect(poor).toEqual([]);
  });
});
