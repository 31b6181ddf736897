import { readFile } from 'node:fs/promises';
import { type ASTNode, Kind, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGazetteSubgraph } from './schema.ts';

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

describe('the gazette subgraph', () => {
  const { sdl } = createGazetteSubgraph();

  it('is the one that is committed', async () => {
    const committed = new URL('../../schema.graphql', import.meta.url);
    expect(sdl, 'print it anew with: pnpm run schema').toBe(await readFile(committed, 'utf8'));
  });

  it('describes everything it declares, Chinese first, then English', () => {
    const poor: string[] = [];
    visit(parse(sdl), {
      enter(node: ASTNode) {
        if (!described.has(node.kind) || !('description' in node) || !('name' in node)) return;
        const name = node.name?.value ?? '';
        const [zh = '', en = ''] = node.description?.value.split('\n') ?? [];
        const isRoot = name === 'Query' || name === 'Mutation';
        if (!isRoot && !(/\p{Script=Han}/u.test(zh) && /^[\x20-\x7e–’…]+$/.test(en.replaceAll(/\p{Script=Han}/gu, ''))))
          poor.push(name);
      },
    });
    expect(poor).toEqual([]);
  });
});
