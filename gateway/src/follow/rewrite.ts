import { ErrorCode, HubError } from '@dibao/shared/errors';
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type Fragments, fragmentsOf, rootFields } from '../root-fields.ts';
import { type FollowedLog, followedLogs, logOf } from './followed-logs.ts';
import { defineVariable, field, pass, select } from './syntax.ts';

/** A subscription turned into a query for a page of the same events. */
export interface PageQuery {
  readonly log: FollowedLog;
  readonly document: DocumentNode;
  /** A page that names the events and selects nothing of them: what an event that cannot be shown still has. */
  readonly outline: DocumentNode;
  /** The variables that carry the position and the size of the page; named so that no variable of the client is hit. */
  readonly afterVariable: string;
  readonly firstVariable: string;
  /** The root field as the client wrote it, more than once if it did; `after` and directives are read from it. */
  readonly roots: readonly [FieldNode, ...FieldNode[]];
  /** Under which name the client wants each event. */
  readonly responseKey: string;
}

/**
 * `subscription { e: releaseEvents(filter: $f) { … } }` becomes
 * `query { releaseEvents(after: $after, first: $first, filter: $f) { edges { cursor node { … } } pageInfo { … } } }`.
 * Throws GRAPHQL_VALIDATION_FAILED for a subscription to anything else. The document must be valid.
 */
export function toPageQuery(document: DocumentNode, operation: OperationDefinitionNode): PageQuery {
  const fragments = fragmentsOf(document);
  const fields = rootFields(operation.selectionSet, fragments);
  const [root, ...others] = fields;
  const log = logOf(fields);
  if (root === undefined || log === null) throw otherField(fields);
  const [responseKey = log.field, ...otherKeys] = new Set(fields.map(responseKeyOf));
  if (otherKeys.length > 0) throw severalFields([responseKey, ...otherKeys]);
  const node: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: fields.flatMap(selectionsOf) };
  const taken = new Set(operation.variableDefinitions?.map((definition) => definition.variable.name.value));
  const afterVariable = freeName('after', taken);
  const firstVariable = freeName('first', taken);
  const filter = root.arguments?.filter((argument) => argument.name.value !== 'after') ?? [];
  const page = (selection: SelectionSetNode): DocumentNode => {
    const used = reachable(selection, fragments);
    const variables = variablesIn([...filter, selection, ...used]);
    const definition: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      variableDefinitions: [
        defineVariable(afterVariable, 'Cursor'),
        defineVariable(firstVariable, 'Int'),
        ...(operation.variableDefinitions ?? []).filter((known) => variables.has(known.variable.name.value)),
      ],
      selectionSet: pageSelection(log, selection, [
        pass('after', afterVariable),
        pass('first', firstVariable),
        ...filter,
      ]),
    };
    return { kind: Kind.DOCUMENT, definitions: [definition, ...used] };
  };
  return {
    log,
    document: page(node),
    outline: page(select([field('__typename')])),
    afterVariable,
    firstVariable,
    roots: [root, ...others],
    responseKey,
  };
}

function pageSelection(log: FollowedLog, node: SelectionSetNode, args: readonly ArgumentNode[]): SelectionSetNode {
  const edges = field('edges', select([field('cursor'), field('node', node)]));
  const pageInfo = field('pageInfo', select([field('endCursor'), field('hasNextPage')]));
  return select([{ ...field(log.field, select([edges, pageInfo])), arguments: args }]);
}

function responseKeyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** What one writing of the root field selects of an event, under the directives it stands under. */
function selectionsOf({ selectionSet, directives = [] }: FieldNode): readonly SelectionNode[] {
  if (selectionSet === undefined || directives.length === 0) return selectionSet?.selections ?? [];
  return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }];
}

function reachable(
  set: SelectionSetNode,
  fragments: Fragments,
  found = new Set<FragmentDefinitionNode>(),
): FragmentDefinitionNode[] {
  visit(set, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value);
      if (fragment === undefined || found.has(fragment)) return;
      found.add(fragment);
      reachable(fragment.selectionSet, fragments, found);
    },
  });
  return [...found];
}

function variablesIn(nodes: readonly (ArgumentNode | SelectionSetNode | FragmentDefinitionNode)[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: (variable) => void names.add(variable.name.value) });
  return names;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeName(`_${wanted}`, taken) : wanted;
}

function otherField(fields: readonly FieldNode[]): HubError {
  const asked = fields.map((other) => other.name.value).join(', ');
  const names = followedLogs.map((log) => log.field);
  return new HubError(ErrorCode.GRAPHQL_VALIDATION_FAILED, {
    zh: `一次只能订阅 ${names.join('、')} 之一，收到的是 ${asked}。`,
    en: `One of ${names.join(', ')} can be subscribed to, not ${asked}.`,
  });
}

function severalFields(keys: readonly string[]): HubError {
  const asked = keys.join(', ');
  return new HubError(ErrorCode.GRAPHQL_VALIDATION_FAILED, {
    zh: `一次订阅只能有一个根字段，收到的是 ${asked}。`,
    en: `A subscription has one root field, not several: ${asked}.`,
  });
}
