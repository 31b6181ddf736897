import { anonymous } from '@dibao/shared/auth';
import type { DocumentNode } from 'graphql';
import type { AnswerError } from '../answer-error.ts';
import type { Operation, PrepareOperation } from '../operations.ts';
import type { RequestParams, RequestScope } from '../request-scope.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { toFormatted } from '../to-formatted.ts';
import { limits } from '../limits.ts';
import { type PageOutcome, type PageRequest, toPageOutcome } from './page.ts';
import { FollowRefused } from './reader.ts';
import { type PageQuery, toPageQuery } from './rewrite.ts';
import { createTurns } from '@dibao/shared/turns';
import type { Tails } from './followed-logs.ts';

/** A follower's operation on the engine of the moment. */
export interface PreparedFollow {
  readonly operation: Operation;
  readonly query: PageQuery;
}

/** Reads pages of the log for all followers of a gateway. */
export interface PageReader {
  /** Throws {@link FollowRefused} for an operation that cannot be followed, or no longer. */
  prepare(params: RequestParams, scope: RequestScope): PreparedFollow;
  /** Never throws. */
  read(params: RequestParams, scope: RequestScope, page: PageRequest): Promise<PageOutcome>;
}

export interface PageReaderOptions {
  readonly supergraph: Supergraph;
  readonly prepare: PrepareOperation;
  readonly tails: Tails;
  readonly answerError: AnswerError;
  /** Ends the reads that several followers share. */
  readonly ending: AbortSignal;
}

/**
 * A new supergraph is taken between two pages. Followers of the public who stand at the same place and ask the same
 * when the log has grown share one execution; whoever has signed in reads for itself, in turn.
 */
export function createPageReader({ supergraph, prepare, tails, answerError, ending }: PageReaderOptions): PageReader {
  const queries = new WeakMap<DocumentNode, Map<string, PageQuery>>();
  const turns = createTurns(limits.pageReads);
  const reading = new WeakMap<PageQuery, Map<string, Promise<PageOutcome>>>();

  function pageQueryOf({ document, node }: Operation): PageQuery {
    const ofDocument = queries.get(document) ?? new Map<string, PageQuery>();
    queries.set(document, ofDocument);
    const name = node.name?.value ?? '';
    const query = ofDocument.get(name) ?? toPageQuery(document, node);
    ofDocument.set(name, query);
    return query;
  }

  function prepareFollow(params: RequestParams, scope: RequestScope): PreparedFollow {
    const operation = prepare(supergraph.engine(), params);
    if (!('node' in operation)) throw new FollowRefused(operation.map((error) => answerError(error, scope)));
    return { operation, query: pageQueryOf(operation) };
  }

  async function execute(follow: PreparedFollow, scope: RequestScope, page: PageRequest): Promise<PageOutcome> {
    using turn = await turns.next(scope.signal);
    if (turn === null) return { kind: 'outage', errors: [] };
    const { operation, query } = follow;
    const paging = { [query.afterVariable]: page.after, [query.firstVariable]: page.first };
    const executable = {
      document: page.form === 'full' ? query.document : query.outline,
      operationName: undefined,
      variables: { ...operation.variables, ...paging },
    };
    try {
      const answer = await operation.engine.execute(executable, scope);
      return toPageOutcome(toFormatted(answer, answerError, scope), query.log.field, query.responseKey);
    } catch (error) {
      return { kind: 'outage', errors: [answerError(error, scope)] };
    }
  }

  function executeShared(follow: PreparedFollow, scope: RequestScope, page: PageRequest): Promise<PageOutcome> {
    const ofQuery = reading.get(follow.query) ?? new Map<string, Promise<PageOutcome>>();
    reading.set(follow.query, ofQuery);
    // With the version: a read that began before the log grew must not answer who knows that it has grown.
    const key = JSON.stringify([follow.operation.variables, page, scope.language, tails.of(follow.query.log).version]);
    const running = ofQuery.get(key);
    if (running !== undefined) return running;
    // Whoever asked first may leave; the others still want the answer.
    const started = execute(follow, { ...scope, signal: ending }, page).finally(() => ofQuery.delete(key));
    ofQuery.set(key, started);
    return started;
  }

  return {
    prepare: prepareFollow,
    async read(params, scope, page) {
      try {
        const follow = prepareFollow(params, scope);
        return await (scope.viewer === anonymous ? executeShared : execute)(follow, scope, page);
      } catch (error) {
        if (error instanceof FollowRefused) return { kind: 'refused', errors: error.errors };
        return { kind: 'outage', errors: [answerError(error, scope)] };
      }
    },
  };
}
