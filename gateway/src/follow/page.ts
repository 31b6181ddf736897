import { ErrorCode } from '@dibao/shared/errors';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

/** One event as a client receives it, with the cursor that follows it. */
export interface Delivery {
  readonly cursor: string;
  readonly result: FormattedExecutionResult;
}

/** Which page a follower wants. */
export interface PageRequest {
  readonly after: string;
  readonly first: number;
  /** `outline` names the events and selects nothing of them. */
  readonly form: 'full' | 'outline';
}

/**
 * What a page query came to.
 * - `page`: events, and how to go on;
 * - `spoiled`: an event in it could not be given at all and took the others along; ask for one at a time;
 * - `outage`: nothing could be read now; ask again later;
 * - `refused`: asking again will not help.
 */
export type PageOutcome =
  | {
      readonly kind: 'page';
      readonly deliveries: readonly Delivery[];
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
    }
  | { readonly kind: 'spoiled'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'outage'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] };

interface EventPage {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const passing: ReadonlySet<unknown> = new Set([
  ErrorCode.SERVICE_UNAVAILABLE,
  ErrorCode.GATEWAY_TIMEOUT,
  ErrorCode.INTERNAL_SERVER_ERROR,
]);

/** Whether the same request may fare better later. */
export function isPassing(error: GraphQLFormattedError): boolean {
  return passing.has(error.extensions?.['code']);
}

/** Reads the answer to a page query: each edge becomes a delivery with the errors of its own fields. */
export function toPageOutcome(
  answer: FormattedExecutionResult,
  followedField: string,
  responseKey: string,
): PageOutcome {
  const errors = answer.errors ?? [];
  const page = answer.data?.[followedField] as EventPage | null | undefined;
  if (page == null) return withoutPage(errors, responseKey);
  const deliveries = page.edges.map(({ cursor, node }, index): Delivery => {
    const own = errors.flatMap((error) => toEventErrors(error, index, responseKey));
    const data = node === null ? null : { [responseKey]: node };
    return { cursor, result: own.length === 0 ? { data } : { data, errors: own } };
  });
  return { kind: 'page', deliveries, ...page.pageInfo };
}

function withoutPage(errors: readonly GraphQLFormattedError[], responseKey: string): PageOutcome {
  const own = errors.map((error) => ({ ...withoutPlace(error), path: [responseKey] }));
  if (errors.some((error) => typeof error.path?.[2] === 'number')) return { kind: 'spoiled', errors: own };
  return { kind: errors.every(isPassing) ? 'outage' : 'refused', errors: own };
}

/**
 * `releaseEvents.edges.3.node.release` is `e.release` of the fourth event. The Rust planner leaves the index out where a
 * service failed for all of them; what names no edge concerns every event.
 */
function toEventErrors(error: GraphQLFormattedError, index: number, responseKey: string): GraphQLFormattedError[] {
  const [, edges, edge, ...beyond] = error.path ?? [];
  if (typeof edge === 'number' && edge !== index) return [];
  const within = typeof edge === 'number' ? beyond.slice(1) : beyond;
  return [{ ...withoutPlace(error), path: [responseKey, ...(edges === 'edges' ? within : [])] }];
}

/** Lines and columns of the page query mean nothing to the client. */
function withoutPlace(error: GraphQLFormattedError): GraphQLFormattedError {
  const { locations: _, ...rest } = error;
  return rest;
}
