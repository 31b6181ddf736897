import { type DocumentNode, type FieldNode, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';
import { fragmentsOf, rootFields } from './root-fields.ts';

/** An operation in two: what the schema answers about itself, and what the services answer. */
export interface SplitOperation {
  readonly introspection: DocumentNode;
  /** Null when nothing else is asked. */
  readonly data: DocumentNode | null;
}

const ofTheSchema = new Set(['__schema', '__type']);

/**
 * Takes introspection out of an operation; null when there is none in it. The Rust planner answers an operation either
 * from the schema or from the services and loses one of the two when both are asked.
 */
export function splitIntrospection(document: DocumentNode, operationName: string | undefined): SplitOperation | null {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return null;
  const fields = rootFields(operation.selectionSet, fragmentsOf(document));
  const introspection = fields.filter((field) => ofTheSchema.has(field.name.value));
  if (introspection.length === 0) return null;
  const data = fields.filter((field) => !ofTheSchema.has(field.name.value));
  return {
    introspection: only(introspection, operation, document),
    data: data.length === 0 ? null : only(data, operation, document),
  };
}

function only(fields: readonly FieldNode[], operation: OperationDefinitionNode, document: DocumentNode): DocumentNode {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const part = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } as const };
  return { kind: Kind.DOCUMENT, definitions: [part, ...fragments] };
}
