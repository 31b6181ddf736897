import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import type { AskGraph } from './ask-graph.ts';
import { type Failure, failureFields, isFailure } from './failure.ts';

/** A change a command makes through the graph. */
export interface GraphChange {
  /** The field of `Mutation`. */
  readonly mutation: string;
  /** Its input type. */
  readonly inputType: string;
  readonly input: object;
  /** What the result is when it succeeds, and what is asked of it. */
  readonly returns: string;
  readonly fields: string;
}

/** Makes a change; a refusal ends the command with exit code 1. */
export async function changeOutcome<Success extends { readonly __typename: string }>(
  context: CommandContext,
  ask: AskGraph,
  { mutation, inputType, input, returns, fields }: GraphChange,
): Promise<Success | Failure> {
  const data = await ask<Record<string, Success | Failure>>(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename
    ... on ${returns} { ${fields} }
    ${failureFields} } }`,
    { input },
  );
  const outcome = data[mutation];
  if (outcome === undefined) throw new Error(`The answer lacks ${mutation}`);
  if (isFailure(outcome)) context.exitWith(ExitCode.failed);
  return outcome;
}
