import { anonymous } from '@dibao/shared/auth';
import { identityHeader } from '@dibao/shared/identity';
import { ErrorCode, HubError, messageOf } from '@dibao/shared/errors';
import { type DocumentNode, type ExecutionResult, GraphQLError, print } from 'graphql';
import { askService } from './ask-service.ts';
import { codeOf } from './answer-error.ts';
import type { IdentityOf } from './identities.ts';
import type { Metrics } from './metrics.ts';
import type { RequestScope } from './request-scope.ts';

/** What the planner asks of one subgraph. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly operationType?: string;
  readonly context?: unknown;
}

/** Carries the planner's requests to the services. */
export type SubgraphTransport = (name: string, location: string, request: SubgraphRequest) => Promise<ExecutionResult>;

export interface SubgraphTransportOptions {
  readonly identityOf: IdentityOf;
  readonly metrics: Metrics;
  /** Milliseconds for one answer. */
  readonly deadline: number;
}

/**
 * One POST per request, with the identity of the viewer, their language and the request's id. A service that is down
 * or late becomes an error of the fields it owns; the rest of the answer still comes.
 */
export function createSubgraphTransport({
  identityOf,
  metrics,
  deadline,
}: SubgraphTransportOptions): SubgraphTransport {
  // The planner hands in the same document for the same plan; printing it costs more than sending it.
  const texts = new WeakMap<DocumentNode, string>();
  const textOf = (document: DocumentNode): string => {
    const known = texts.get(document);
    if (known !== undefined) return known;
    const text = print(document);
    texts.set(document, text);
    return text;
  };

  return async (service, location, request) => {
    const scope = scopeOf(request.context);
    const stop = metrics.subgraphSeconds.startTimer({ service });
    try {
      const answer = await askService({
        service,
        url: location,
        query: textOf(request.document),
        variables: request.variables,
        operationName: request.operationName,
        headers: {
          [identityHeader]: await identityOf(scope?.viewer ?? anonymous),
          'accept-language': scope?.language ?? 'zh',
          'x-request-id': scope?.requestId ?? '',
        },
        deadline,
        signal: scope?.signal,
        repeatable: request.operationType !== 'mutation',
      });
      stop({ outcome: 'answered' });
      return {
        ...answer,
        ...(answer.errors === undefined ? {} : { errors: answer.errors.map((error) => revive(error, service)) }),
      };
    } catch (error) {
      stop({ outcome: 'failed' });
      const originalError = error instanceof Error ? error : new Error(messageOf(error));
      // No data at all, not even null: the executor then leaves every field of this service null.
      return {
        errors: [new GraphQLError(originalError.message, { originalError, extensions: { code: codeIn(error) } })],
      };
    }
  };
}

/** What travels with an operation through the planner. */
export interface EngineContext {
  readonly scope: RequestScope;
}

function scopeOf(context: unknown): RequestScope | undefined {
  return (context as Partial<EngineContext> | undefined)?.scope;
}

const ofTheRequest: ReadonlySet<ErrorCode | null> = new Set([
  ErrorCode.GRAPHQL_PARSE_FAILED,
  ErrorCode.GRAPHQL_VALIDATION_FAILED,
]);

function revive(error: Pick<GraphQLError, 'message' | 'path' | 'extensions'>, service: string): GraphQLError {
  const { message, path } = error;
  const code = codeOf(error);
  // The gateway wrote the request: the service has just changed its schema, and the next composition will know.
  if (ofTheRequest.has(code)) {
    const originalError = HubError.unavailable(service, message);
    return new GraphQLError(originalError.message, { path: path ?? null, originalError });
  }
  return new GraphQLError(message, { path: path ?? null, extensions: { code } });
}

function codeIn(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}
