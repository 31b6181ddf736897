import type { TypedDocumentString } from '../generated/graphql.ts';
import persisted from '../generated/persisted-documents.json' with { type: 'json' };
import { PageFailure } from './page-failure.ts';

/** One operation as the graph takes it. */
export interface GraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An answer of the graph. */
export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
}

/** What the graph says went wrong. */
export interface GraphError {
  readonly message: string;
  /** The field that failed; left out where all did. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Executes an operation as the public. Never throws. */
export type ExecuteOperation = (request: GraphRequest) => Promise<GraphAnswer>;

/** Data with what is missing from it: with a service down, the rest still comes. */
export interface Asked<Result> {
  readonly data: Result;
  readonly errors: readonly GraphError[];
}

/** Asks one of the portal's own operations. Throws PageFailure when nothing came. */
export type Ask = <Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Asked<Result>>;

const allowed: Readonly<Record<string, string>> = persisted;

/** Only operations of the allow-list are asked, by their hash. */
export function createAsk(execute: ExecuteOperation): Ask {
  return async (operation, variables) => {
    const query = persistedText(operation);
    const { data, errors = [] } = await execute({ query, variables: variables as GraphRequest['variables'] });
    if (data == null) throw failureOf(errors);
    return { data: data as never, errors };
  };
}

/** The text of an operation as the allow-list has it. */
export function persistedText(operation: TypedDocumentString<unknown, never> | object): string {
  const { __meta__: meta } = operation as { __meta__?: Record<string, unknown> };
  const text = allowed[String(meta?.['hash'])];
  if (text === undefined) throw new Error('The operation is not on the allow-list; run pnpm run operations.');
  return text;
}

/** The value, unless there is none: then why. */
export function present<Value>(value: Value | null | undefined, errors: readonly GraphError[]): Value {
  if (value != null) return value;
  throw errors.length === 0 ? PageFailure.notFound() : failureOf(errors);
}

function failureOf(errors: readonly GraphError[]): PageFailure {
  const [{ message, extensions } = { message: '', extensions: {} }] = errors;
  switch (extensions?.['code']) {
    case 'BAD_USER_INPUT':
    case 'CURSOR_UNKNOWN':
    case 'CURSOR_EPOCH':
    case 'LIMIT_EXCEEDED':
      return PageFailure.badAddress({ zh: message, en: 'Go back to the first page and choose again.' });
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      return PageFailure.notFound();
    case 'INTERNAL_SERVER_ERROR':
      return PageFailure.broken(String(extensions['requestId'] ?? ''));
    default:
      return PageFailure.unavailable();
  }
}
