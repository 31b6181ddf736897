import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What one request may cost before it is refused. */
export const limits = {
  /** Bytes of a request body or a WebSocket message. */
  body: 1024 * 1024,
  /** Bytes of a document, comments included. */
  document: 64 * 1024,
  /** Lexical tokens of a document. */
  tokens: 15_000,
  /** Levels of selections; introspection is not counted, its depth is bounded by the schema. */
  depth: 20,
  /** Fields at the root of an operation. */
  rootFields: 100,
  /** Fields of the largest answer, see costOf: a page of 100 releases with all about them is some 20,000. */
  cost: 50_000,
  /** Bytes of memory for documents remembered as valid, per supergraph. */
  rememberedDocuments: 64 * 1024 * 1024,
  /** Events read at once for a follower. */
  eventsPerPage: 50,
  /** Pages read at once for all followers of a gateway; a release that thousands wait for must not storm documents. */
  pageReads: 32,
  /** Subscriptions and requests at one time on one WebSocket. */
  operationsPerSocket: 100,
  /** Messages and pings of one WebSocket in one second. */
  messagesPerSecond: 300,
  /** Bytes a WebSocket may leave unread and still ask for more. */
  unread: 4 * 1024 * 1024,
} as const;

/** Levels of selections in the deepest operation. The document must be valid: fragments without cycles. */
export function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  function depthOfFragment(name: string): number {
    const depth = known.get(name) ?? depthOfSelections(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  }

  function depthOfSelections(set: SelectionSetNode | undefined): number {
    let depth = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) depth = Math.max(depth, depthOfFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        depth = Math.max(depth, depthOfSelections(selection.selectionSet));
      else if (!selection.name.value.startsWith('__'))
        depth = Math.max(depth, 1 + depthOfSelections(selection.selectionSet));
    }
    return depth;
  }

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return Math.max(0, ...operations.map((operation) => depthOfSelections(operation.selectionSet)));
}
