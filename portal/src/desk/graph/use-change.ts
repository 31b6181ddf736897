import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { failureOf, type GraphFailure } from './graph-failure.ts';
import { changeKey, type ChangeKey } from './change-key.ts';

/** The failures a change may answer with; everything else it answers with is what it made. */
const refusalNames = ['ValidationFailure', 'NotFound', 'VersionConflict'] as const;
type RefusalName = (typeof refusalNames)[number];

interface Told {
  readonly __typename: string;
}

/** An operation that changes something: its one field stands under the name `told`. */
type ChangeOperation<Answer extends Told, Input> = TypedDocumentString<
  { readonly told: Answer },
  { readonly input: Input } & object
>;

/** What an operation answers with when it did what was asked. */
type Done<Answer extends Told> = Exclude<Answer, { readonly __typename: RefusalName }>;

/** What became of a change. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** The hub says what is wrong, and where. */
  | { readonly kind: 'refused'; readonly message: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly failure: GraphFailure };

export interface Issue {
  readonly path: string;
  readonly message: string;
}

export interface Change<Input, Value> {
  readonly run: (input: Input) => Promise<Outcome<Value>>;
  readonly isRunning: boolean;
  /** Of the last run that was answered; null before the first. */
  readonly outcome: Outcome<Value> | null;
}

/** Changes something, once however often it is tried: the same input carries the same key until the hub has answered. */
export function useChange<Answer extends Told, Input extends object>(
  operation: ChangeOperation<Answer, Input>,
): Change<Omit<Input, 'idempotencyKey'>, Done<Answer>> {
  const [, mutate] = useMutation<{ readonly told: Answer }, object>(String(operation));
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Done<Answer>> | null>(null);
  const lastKey = useRef<ChangeKey | null>(null);
  return {
    isRunning,
    outcome,
    async run(input) {
      const { key: idempotencyKey } = (lastKey.current = changeKey(lastKey.current, input));
      setRunning(true);
      const { data, error } = await mutate({ input: { ...input, idempotencyKey } });
      setRunning(false);
      if (data?.told != null) lastKey.current = null;
      const became: Outcome<Done<Answer>> =
        data?.told == null
          ? { kind: 'failed', failure: failureOf(error ?? { graphQLErrors: [] }) }
          : outcomeOf(data.told);
      setOutcome(became);
      return became;
    },
  };
}

function outcomeOf<Answer extends Told>(told: Answer): Outcome<Done<Answer>> {
  if (!refusalNames.some((name) => name === told.__typename)) return { kind: 'done', value: told as never };
  const { message = '', issues = [] } = told as { message?: string; issues?: readonly Issue[] };
  return { kind: 'refused', message, issues };
}
