import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { ExecutionResult } from 'graphql';

/** A GraphQL request to one service. */
export interface ServiceRequest {
  readonly service: string;
  /** The full address of its GraphQL endpoint. */
  readonly url: string;
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
  /** Whether asking twice does no harm: a connection that broke is then tried once more. */
  readonly repeatable: boolean;
}

/**
 * One answer of a service. Throws SERVICE_UNAVAILABLE when it cannot be reached or does not speak GraphQL and
 * GATEWAY_TIMEOUT when it is too late; errors inside an answer are the caller's.
 */
export async function askService(request: ServiceRequest): Promise<ExecutionResult> {
  const deadline = AbortSignal.timeout(request.deadline);
  const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]);
  try {
    const response = await post(request, signal).catch((error: unknown) => {
      // A kept connection may have died with the service's last life; only a new one tells whether it lives now.
      if (signal.aborted || !request.repeatable) throw error;
      return post(request, signal);
    });
    const answer: unknown = await response.json();
    if (!isResult(answer)) throw new Error(`HTTP ${response.status} without a GraphQL answer`);
    // The refusal is about the gateway itself, not about the viewer.
    if (response.status === 401) throw new Error('the identity was refused: INTERNAL_SECRET differs');
    return answer;
  } catch (error) {
    if (request.signal?.aborted === true || !deadline.aborted) throw HubError.unavailable(request.service, error);
    throw tooLate(request.service, request.deadline, error);
  }
}

function post(request: ServiceRequest, signal: AbortSignal): Promise<Response> {
  const { query, variables, operationName } = request;
  return fetch(request.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...request.headers },
    body: JSON.stringify({ query, variables, operationName }),
    redirect: 'error',
    signal,
  });
}

function isResult(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

function tooLate(service: string, deadline: number, cause: unknown): HubError {
  return new HubError(
    ErrorCode.GATEWAY_TIMEOUT,
    {
      zh: `服务 ${service} 未在 ${deadline / 1000} 秒内答复，请稍后重试。`,
      en: `Service ${service} did not answer within ${deadline / 1000} s; try again shortly.`,
    },
    { cause },
  );
}
