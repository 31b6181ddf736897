import type { Viewer } from '@dibao/shared/auth';
import type { Language } from '@dibao/shared/bilingual';

/** What the gateway knows of one request: who asks, in which language, under which id, and when the asker is gone. */
export interface RequestScope {
  readonly viewer: Viewer;
  readonly language: Language;
  /** Stands in logs, in masked errors and in the requests to the services. */
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** A GraphQL request as its client sent it. */
export interface RequestParams {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}
