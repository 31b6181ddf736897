import { HubError } from '@dibao/shared/errors';
import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
} from 'graphql';
import type { RequestParams, RequestScope } from '../request-scope.ts';
import type { Delivery } from './page.ts';
import { createPageReader, type PageReaderOptions, type PreparedFollow } from './page-reader.ts';
import { FollowRefused, readEvents } from './reader.ts';
import type { FollowedLog } from './followed-logs.ts';

/**
 * Opens a subscription to a log. `lastEventId` is where an SSE client was cut off and wins over `after`.
 * Resolves once the start is fixed: whatever is appended from then on arrives. Throws {@link FollowRefused}.
 */
export type Follow = (
  params: RequestParams,
  scope: RequestScope,
  lastEventId?: string,
) => Promise<AsyncGenerator<Delivery, void, undefined>>;

/** Each follower has its own place in the log and reads on from there. */
export function createFollow(options: PageReaderOptions): Follow {
  const { tails, answerError } = options;
  const pages = createPageReader(options);

  return async (params, scope, lastEventId) => {
    try {
      const prepared = pages.prepare(params, scope);
      const { operation, query } = prepared;
      if (query.roots.every((root) => isLeftOut(root, operation.variables))) throw nothingSelected(query.log);
      const tail = tails.of(query.log);
      const after = lastEventId ?? afterOf(prepared) ?? (await tail.readHead());
      return readEvents(after, (page) => pages.read(params, scope, page), tail, scope.signal);
    } catch (error) {
      if (error instanceof FollowRefused) throw error;
      throw new FollowRefused([answerError(error, scope)]);
    }
  };
}

function afterOf({ operation, query }: PreparedFollow): string | null {
  const field = operation.engine.schema.getSubscriptionType()?.getFields()[query.log.field];
  const after = field === undefined ? null : getArgumentValues(field, query.roots[0], operation.variables)['after'];
  return typeof after === 'string' ? after : null;
}

function isLeftOut(root: FieldNode, variables: PreparedFollow['operation']['variables']): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, root, variables)?.['if'];
  const include = getDirectiveValues(GraphQLIncludeDirective, root, variables)?.['if'];
  return skip === true || include === false;
}

function nothingSelected({ field }: FollowedLog): HubError {
  return HubError.badInput(
    `@skip 或 @include 去掉了 ${field}，没有可订阅的内容。`,
    `@skip or @include leaves out ${field}; nothing is left to subscribe to.`,
  );
}
