import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './root-fields.ts';

/** What an operation may come to, before anything is asked of a service. */
export interface Cost {
  /** Fields at the root, aliases and fragments written out. */
  readonly roots: number;
  /** Fields of the largest answer, where a list without `first` counts as one. */
  readonly fields: number;
}

/** Past what a service gives; it says itself that this is too much. */
const largestPage = 1_000;
/** `__schema` or `__type`; their depth is bounded by validation. */
const introspection = 1_000;

const nothing: Cost = { roots: 0, fields: 0 };

/**
 * Counts each field once for every row its connections may have: `first` as it is written, given by a variable, or else
 * as the schema sets it. The document must be valid. Takes time in proportion to the document, however fragments nest.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Cost>();

  function ofSelections(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Cost {
    return (set?.selections ?? []).reduce<Cost>((sum, selection) => {
      if (selection.kind === Kind.FIELD) return add(sum, { roots: 1, fields: ofField(selection, type) });
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(sum, ofFragment(selection.name.value));
      const condition = selection.typeCondition?.name.value;
      return add(sum, ofSelections(selection.selectionSet, condition === undefined ? type : schema.getType(condition)));
    }, nothing);
  }

  function ofFragment(name: string): Cost {
    const fragment = fragments.get(name);
    const cost =
      known.get(name) ?? ofSelections(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? ''));
    known.set(name, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | undefined): number {
    if (node.name.value.startsWith('__')) return node.selectionSet === undefined ? 1 : introspection;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return 1;
    return 1 + rowsOf(node, field, variables) * ofSelections(node.selectionSet, getNamedType(field.type)).fields;
  }

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

function add(one: Cost, other: Cost): Cost {
  return { roots: one.roots + other.roots, fields: one.fields + other.fields };
}

function rowsOf(
  { arguments: given = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const first = args.find(({ name }) => name === 'first');
  if (first === undefined) return 1;
  const value = given.find(({ name }) => name.value === 'first')?.value;
  const asked =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  const rows = typeof asked === 'number' ? asked : Number(first.defaultValue ?? largestPage);
  return Math.min(Math.max(rows, 1), largestPage);
}
