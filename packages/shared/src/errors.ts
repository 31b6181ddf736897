import { type Bilingual, sayBoth } from './bilingual.ts';

/** Every code an answer of the hub may carry in `extensions.code`; outside programs rely on them. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  CURSOR_UNKNOWN: 'CURSOR_UNKNOWN',
  CURSOR_EPOCH: 'CURSOR_EPOCH',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  GATEWAY_TIMEOUT: 'GATEWAY_TIMEOUT',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

const httpStatus: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  CURSOR_UNKNOWN: 400,
  CURSOR_EPOCH: 410,
  LIMIT_EXCEEDED: 429,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  PERSISTED_QUERY_NOT_FOUND: 200,
};

/**
 * An outcome no caller plans for, said so that its reader knows what to do next.
 * Expected outcomes are values of the schema instead.
 */
export class HubError extends Error {
  override readonly name: string = 'HubError';
  readonly code: ErrorCode;
  readonly text: Bilingual;

  constructor(code: ErrorCode, text: Bilingual, options?: ErrorOptions) {
    super(sayBoth(text), options);
    this.code = code;
    this.text = text;
  }

  /** The HTTP status that means the same to plain HTTP readers. */
  get status(): number {
    return httpStatus[this.code];
  }

  static unauthenticated(
    zh = '需要登录：请在 Authorization 头中带上有效的令牌。',
    en = 'Sign in: send a valid token in the Authorization header.',
  ): HubError {
    return new HubError(ErrorCode.UNAUTHENTICATED, { zh, en });
  }

  static forbidden(zh: string, en: string): HubError {
    return new HubError(ErrorCode.FORBIDDEN, { zh, en });
  }

  static badInput(zh: string, en: string, options?: ErrorOptions): HubError {
    return new HubError(ErrorCode.BAD_USER_INPUT, { zh, en }, options);
  }

  static unavailable(service: string, cause?: unknown): HubError {
    return new HubError(
      ErrorCode.SERVICE_UNAVAILABLE,
      {
        zh: `服务 ${service} 暂时不可用，请稍后重试。`,
        en: `Service ${service} is unavailable for the moment; try again shortly.`,
      },
      { cause },
    );
  }

  static timeout(what: string): HubError {
    return new HubError(ErrorCode.GATEWAY_TIMEOUT, {
      zh: `等待 ${what} 超时，请稍后重试。`,
      en: `Waiting for ${what} took too long; try again shortly.`,
    });
  }

  /** What people see of a bug: nothing of its inside. */
  static internal(cause?: unknown): HubError {
    return new HubError(
      ErrorCode.INTERNAL_SERVER_ERROR,
      {
        zh: '内部错误，已记录。请稍后重试，若再次出现请联系运行人员。',
        en: 'An internal error was recorded. Try again; if it stays, tell the operator.',
      },
      { cause },
    );
  }

  static limitExceeded(zh: string, en: string): HubError {
    return new HubError(ErrorCode.LIMIT_EXCEEDED, { zh, en });
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
