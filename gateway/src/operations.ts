import { ErrorCode, HubError } from '@dibao/shared/errors';
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql';
import { toGraphQLError, withCode } from './answer-error.ts';
import { costOf } from './cost.ts';
import { createDocumentCache, type DocumentCache } from './document-cache.ts';
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

/** Remembers the last valid documents of each engine, since followers and sites send the same few again and again. */
export function createOperations(): PrepareOperation {
  const valid = new WeakMap<Engine, DocumentCache>();

  function check(engine: Engine, query: string): Checked {
    const known = valid.get(engine) ?? createDocumentCache(limits.rememberedDocuments);
    valid.set(engine, known);
    const document = known.get(query);
    if (document !== undefined) return { document };
    const result = parseAndValidate(engine, query);
    if ('document' in result) known.add(query, result.document);
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
    const tooDear = excessOf(engine, document, node, values.coerced);
    if (tooDear !== null) return [toGraphQLError(tooDear)];
    return { engine, document, node, operationName: name, variables: values.coerced };
  };
}

function parseAndValidate(engine: Engine, query: string): Checked {
  const bytes = Buffer.byteLength(query);
  if (bytes > limits.document) {
    const zh = `查询文本 ${bytes} 字节，最多 ${limits.document} 字节；数据请放入变量。`;
    const en = `The document has ${bytes} bytes; at most ${limits.document} are read. Put data into variables.`;
    return { errors: [toGraphQLError(HubError.limitExceeded(zh, en))] };
  }
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

/** Why the operation is more than one request may ask, or null. */
function excessOf(
  engine: Engine,
  document: DocumentNode,
  node: OperationDefinitionNode,
  variables: Operation['variables'],
): HubError | null {
  const { roots, fields } = costOf(engine.schema, document, node, variables);
  // A follower's events are read by the page.
  const cost = node.operation === OperationTypeNode.SUBSCRIPTION ? fields * limits.eventsPerPage : fields;
  if (roots > limits.rootFields) {
    const zh = `一次请求最多 ${limits.rootFields} 个根字段，收到 ${roots} 个。`;
    return HubError.limitExceeded(zh, `A request has at most ${limits.rootFields} root fields, not ${roots}.`);
  }
  if (cost <= limits.cost) return null;
  return HubError.limitExceeded(
    `请求最多可得 ${cost} 个字段，上限 ${limits.cost}；请减小 first 或分次查询。`,
    `The request may come to ${cost} fields; at most ${limits.cost} are answered. Lower "first" or ask in parts.`,
  );
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
