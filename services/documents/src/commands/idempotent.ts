import type { ValidationFailure } from '@dibao/shared/failures';
import { once as runOnce, type Repeatable } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import type { DocumentsContext } from '../context.ts';

/** What a command made, by id; told again when the same request comes twice. */
export interface Made {
  readonly id: string;
}

/** Runs a command of this service in one transaction, once for each idempotency key of an actor. */
export function once<F extends object>(
  ctx: DocumentsContext,
  request: Repeatable,
  run: (em: Em) => Promise<Made | F>,
): Promise<Made | F | ValidationFailure> {
  return runOnce<Made, F>(ctx, request, run, isMade);
}

/** Whether a command made something, and did not fail. */
export function isMade(result: object): result is Made {
  return 'id' in result;
}
