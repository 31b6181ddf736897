import { ErrorCode, HubError } from '@dibao/shared/errors';
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type OperationDefinitionNode,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql';
import { toGraphQLError, withCode } from './answer-error.ts';
import type { Engine } from './engine.ts';
import { depthOf, limits } from './limits.ts';
import type { RequestParams } from './request-scope.ts';

/** A request that passed parsing, limits and validation on one engine. */
export interface Operation {
  readonly engine: Engine;
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Turns requests into operations, or into the errors that say why not. */
export type PrepareOperation = (engine: Engine, params: RequestParams) => Operation | readonly GraphQLError[];

// This rule throws for `@include(if: $variable)` at the root; toPageQuery makes sure of the single field instead.
const rules = specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule);

type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Remembers the last documents of each engine, since followers and sites send the same few again and again. */
export function createOperations(): PrepareOperation {
  const checked = new WeakMap<Engine, Map<string, Checked>>();

  function check(engine: Engine, query: string): Checked {
    const known = checked.get(engine) ?? new Map<string, Checked>();
    checked.set(engine, known);
    const result = known.get(query) ?? parseAndValidate(engine, query);
    known.delete(query);
    known.set(query, result);
    const oldest = known.size > limits.rememberedDocuments ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return result;
  }

  return (engine, { query, operationName, variables }) => {
    const result = check(engine, query);
    if ('errors' in result) return result.errors;
    const { document } = result;
    const name = operationName ?? undefined;
    const node = getOperationAST(document, name);
    if (node == null) return [noOperation(document, name)];
    const values = getVariableValues(engine.schema, node.variableDefinitions ?? [], variables ?? {}, { maxErrors: 10 });
    if (values.errors !== undefined) return values.errors.map((error) => withCode(error, ErrorCode.BAD_USER_INPUT));
    return { engine, document, node, operationName: name, variables: values.coerced };
  };
}

function parseAndValidate(engine: Engine, query: string): Checked {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const tooLong = error.message.includes(`more that ${limits.tokens} tokens`);
    return { errors: [withCode(error, tooLong ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.GRAPHQL_PARSE_FAILED)] };
  }
  const errors = validate(engine.schema, document, rules, { maxErrors: 20 });
  if (errors.length > 0) return { errors: errors.map((error) => withCode(error, ErrorCode.GRAPHQL_VALIDATION_FAILED)) };
  const depth = depthOf(document);
  if (depth > limits.depth) {
    const zh = `查询嵌套 ${depth} 层，最多 ${limits.depth} 层。`;
    const en = `The document is ${depth} levels deep; at most ${limits.depth} are answered.`;
    return { errors: [toGraphQLError(HubError.limitExceeded(zh, en))] };
  }
  return { document };
}

function noOperation(document: DocumentNode, name: string | undefined): GraphQLError {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name !== undefined ? [definition.name.value] : [],
  );
  const listed = names.join(', ');
  const [zh, en] =
    name === undefined
      ? [
          `请求含多个操作，请用 operationName 指明其一：${listed}。`,
          `The document holds several operations; name one with "operationName": ${listed}.`,
        ]
      : [`请求中没有名为 "${name}" 的操作。`, `The document holds no operation "${name}".`];
  return toGraphQLError(new HubError(ErrorCode.GRAPHQL_VALIDATION_FAILED, { zh, en }));
}
