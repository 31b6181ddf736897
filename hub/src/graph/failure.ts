import type { CommandContext } from '../command-context.ts';

/** An expected failure, as the graph answers it. */
export type Failure =
  | {
      readonly __typename: 'ValidationFailure';
      readonly message: string;
      readonly issues: readonly {
        readonly path: string;
        readonly message: string;
        readonly clause?: string | null;
      }[];
    }
  | { readonly __typename: 'NotFound'; readonly message: string };

/** What to select of the failures of a mutation, beside `__typename`. */
export const failureFields = `... on ValidationFailure { message issues { path message clause } }
    ... on NotFound { message }`;

export function isFailure<Success extends { readonly __typename: string }>(
  outcome: Success | Failure,
): outcome is Failure {
  return outcome.__typename === 'ValidationFailure' || outcome.__typename === 'NotFound';
}

/** Says beside the result what was wrong, each issue in a line. */
export function tellFailure({ note, text }: CommandContext, failure: Failure): void {
  const same = (message: string) => note({ zh: message, en: message });
  if (failure.__typename === 'NotFound' || failure.issues.length === 0) return same(`✗ ${failure.message}`);
  // The message of the whole repeats its issues.
  same(text('✗ 未能执行：', '✗ refused:'));
  for (const { path, message, clause } of failure.issues) {
    const rest = clause ? text(`（条款 ${clause}）`, ` (clause ${clause})`) : '';
    same(`  · ${path}${text('：', ': ')}${message}${rest}`);
  }
}
