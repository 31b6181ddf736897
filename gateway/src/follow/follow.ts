import { HubError } from '@dibao/shared/errors';
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
} from 'graphql';
import type { AnswerError } from '../answer-error.ts';
import { toFormatted } from '../to-formatted.ts';
import type { Operation, PrepareOperation } from '../operations.ts';
import type { RequestParams, RequestScope } from '../request-scope.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { type Delivery, type PageOutcome, toPageOutcome } from './page.ts';
import { FollowRefused, readEvents, type ReaderTiming, type ReadPage } from './reader.ts';
import { followedField, type PageQuery, toPageQuery } from './rewrite.ts';
import type { Tail } from './tail.ts';

/**
 * Opens a subscription to the release log. `lastEventId` is where an SSE client was cut off and wins over `after`.
 * Resolves once the start is fixed: whatever is appended from then on arrives. Throws {@link FollowRefused}.
 */
export type Follow = (
  params: RequestParams,
  scope: RequestScope,
  lastEventId?: string,
) => Promise<AsyncGenerator<Delivery, void, undefined>>;

export interface FollowOptions {
  readonly supergraph: Supergraph;
  readonly prepare: PrepareOperation;
  readonly tail: Tail;
  readonly answerError: AnswerError;
  readonly timing?: ReaderTiming;
}

/** Each follower reads the log by itself; followers who ask the same share the plan of their query. */
export function createFollow({ supergraph, prepare, tail, answerError, timing }: FollowOptions): Follow {
  const queries = new WeakMap<DocumentNode, Map<string, PageQuery>>();

  function pageQueryOf({ document, node }: Operation): PageQuery {
    const ofDocument = queries.get(document) ?? new Map<string, PageQuery>();
    queries.set(document, ofDocument);
    const name = node.name?.value ?? '';
    const query = ofDocument.get(name) ?? toPageQuery(document, node);
    ofDocument.set(name, query);
    return query;
  }

  /** On the engine of the moment: a new supergraph is taken between two pages, and ends only what it made invalid. */
  function prepared(params: RequestParams, scope: RequestScope): { operation: Operation; query: PageQuery } {
    const operation = prepare(supergraph.engine(), params);
    if (!('node' in operation)) throw new FollowRefused(operation.map((error) => answerError(error, scope)));
    return { operation, query: pageQueryOf(operation) };
  }

  function pagesOf(params: RequestParams, scope: RequestScope): ReadPage {
    return async (after, first, form): Promise<PageOutcome> => {
      try {
        const { operation, query } = prepared(params, scope);
        const answer = await supergraph.execute(
          operation.engine,
          {
            document: form === 'full' ? query.document : query.outline,
            operationName: undefined,
            variables: { ...operation.variables, [query.afterVariable]: after, [query.firstVariable]: first },
          },
          scope,
        );
        return toPageOutcome(toFormatted(answer, answerError, scope), query.responseKey);
      } catch (error) {
        if (error instanceof FollowRefused) return { kind: 'refused', errors: error.errors };
        return { kind: 'outage', errors: [answerError(error, scope)] };
      }
    };
  }

  return async (params, scope, lastEventId) => {
    try {
      const { operation, query } = prepared(params, scope);
      if (query.roots.every((root) => isLeftOut(root, operation.variables))) throw nothingSelected();
      const after = lastEventId ?? afterOf(operation, query) ?? (await tail.readHead(scope.signal));
      return readEvents(after, pagesOf(params, scope), tail, scope.signal, timing);
    } catch (error) {
      if (error instanceof FollowRefused) throw error;
      throw new FollowRefused([answerError(error, scope)]);
    }
  };
}

function afterOf({ engine, variables }: Operation, { roots: [root] }: PageQuery): string | null {
  const field = engine.schema.getSubscriptionType()?.getFields()[followedField];
  const after = field === undefined ? null : getArgumentValues(field, root, variables)['after'];
  return typeof after === 'string' ? after : null;
}

function isLeftOut(root: FieldNode, variables: Operation['variables']): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, root, variables)?.['if'];
  const include = getDirectiveValues(GraphQLIncludeDirective, root, variables)?.['if'];
  return skip === true || include === false;
}

function nothingSelected(): HubError {
  return HubError.badInput(
    `@skip 或 @include 去掉了 ${followedField}，没有可订阅的内容。`,
    `@skip or @include leaves out ${followedField}; nothing is left to subscribe to.`,
  );
}
