import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** The fields at the root of an operation, those of fragments too, each under the directives it stands under. */
export function rootFields(set: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const within = inner === undefined ? [] : rootFields(inner.selectionSet, fragments);
    if (selection.directives === undefined || selection.directives.length === 0) return within;
    const above = selection.directives;
    return within.map((field) => ({ ...field, directives: [...above, ...(field.directives ?? [])] }));
  });
}
