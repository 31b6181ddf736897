import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';

function name(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** A field without arguments. */
export function field(called: string, selectionSet?: SelectionSetNode): FieldNode {
  return { kind: Kind.FIELD, name: name(called), ...(selectionSet === undefined ? {} : { selectionSet }) };
}

/** A selection of fields. */
export function select(selections: readonly FieldNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** `called: $variable` */
export function pass(called: string, variable: string): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: name(called), value: { kind: Kind.VARIABLE, name: name(variable) } };
}

/** `$called: type` */
export function defineVariable(called: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: name(called) },
    type: { kind: Kind.NAMED_TYPE, name: name(type) },
  };
}
