import { createDocumentsSubgraph } from '@dibao/documents/graphql/schema';
import { compose } from '@dibao/gateway/supergraph/compose';
import { createGazetteSubgraph } from '@dibao/gazette/graphql/schema';
import { createMediaSubgraph } from '@dibao/media/graphql/schema';
import { type DefinitionNode, Kind, parse, print } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from '../support/corpus.ts';

/** Every name a document defines, as `Type.field(argument)`, with its type. */
function namesOf(sdl: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of parse(sdl).definitions as readonly DefinitionNode[]) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const type = definition.name.value;
    if ('fields' in definition) {
      for (const field of definition.fields ?? []) {
        names.set(`${type}.${field.name.value}`, print(field.type));
        if (field.kind !== Kind.FIELD_DEFINITION) continue;
        for (const argument of field.arguments ?? [])
          names.set(`${type}.${field.name.value}(${argument.name.value})`, print(argument.type));
      }
    }
    if ('values' in definition)
      for (const value of definition.values ?? []) names.set(`${type}.${value.name.value}`, 'value');
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) names.set(type, 'scalar');
  }
  return names;
}

describe.skipIf(!hasCorpus)('the contract with outside programs', () => {
  const composition = compose([
    { name: 'documents', url: 'http://documents', sdl: createDocumentsSubgraph().sdl },
    { name: 'media', url: 'http://media', sdl: createMediaSubgraph().sdl },
    { name: 'gazette', url: 'http://gazette', sdl: createGazetteSubgraph().sdl },
  ]);
  if ('errors' in composition) throw new Error(composition.errors.join('\n'));
  const ours = namesOf(composition.supergraph);
  const wanted = [...namesOf(readFileSync(corpusFile('design/contract.graphql'), 'utf8'))];

  it('is kept, name by name and type by type', () => {
    const wrong = wanted.flatMap(([name, type]) =>
      ours.get(name) === type ? [] : [`${name}: ${type}, but ${ours.get(name) ?? 'absent'}`],
    );
    expect(wrong).toEqual([]);
  });
});
