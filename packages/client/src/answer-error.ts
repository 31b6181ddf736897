import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { AnswerError } from './followed-event.ts';

const passing: ReadonlySet<ErrorCode> = new Set([
  ErrorCode.SERVICE_UNAVAILABLE,
  ErrorCode.GATEWAY_TIMEOUT,
  ErrorCode.INTERNAL_SERVER_ERROR,
  ErrorCode.LIMIT_EXCEEDED,
]);

/** Whether the same question may fare better later. */
export function isPassing(code: ErrorCode): boolean {
  return passing.has(code);
}

/** The code of the hub's closed list; errors without one count as faults of the hub. */
export function codeOf({ extensions }: AnswerError): ErrorCode {
  const code = extensions?.code;
  const isKnown = typeof code === 'string' && Object.hasOwn(ErrorCode, code);
  return isKnown ? (code as ErrorCode) : ErrorCode.INTERNAL_SERVER_ERROR;
}

/** The errors of an answer as one; a lasting one before passing ones, since it decides. */
export function toHubError(errors: readonly AnswerError[]): HubError {
  const told = errors.find((error) => !isPassing(codeOf(error))) ?? errors[0];
  if (told === undefined) return connectionLost('空的回答', 'an empty answer');
  return new HubError(codeOf(told), { zh: told.message, en: told.message });
}

/** The hub could not be reached, or not to the end. */
export function connectionLost(zh: string, en: string, cause?: unknown): HubError {
  const text = { zh: `与中枢的连接中断：${zh}`, en: `The connection to the hub was lost: ${en}` };
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, text, { cause });
}

/** Anything thrown, as an error with a code; what has none is a connection that failed. */
export function asHubError(thrown: unknown): HubError {
  if (thrown instanceof HubError) return thrown;
  const { message, code, cause } = thrown as {
    message?: unknown;
    code?: unknown;
    cause?: { message?: unknown } | null;
  };
  const said = [message, cause?.message, code].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return connectionLost(said || String(thrown), said || String(thrown), thrown);
}
