import type { Bilingual } from '@dibao/shared/bilingual';
import type { CommandContext } from '../command-context.ts';
import type { AskGraph } from './ask-graph.ts';
import { changeOutcome } from './change-outcome.ts';
import { isFailure, tellFailure } from './failure.ts';
import { documentFields, documentLines, releaseFields, releaseLines } from './result-lines.ts';
import type { DocumentResult, ReleaseResult } from './result-lines.ts';

/** A change a command makes through the graph. */
export interface Change {
  /** The field of `Mutation`. */
  readonly mutation: string;
  readonly input: object;
  /** What the result is when it succeeds. */
  readonly returns: 'Release' | 'PolicyDocument';
  /** What to say when it succeeded, before the title. */
  readonly done: Bilingual;
  /** Print the answer as it came. */
  readonly asJson: boolean;
}

/** Makes a change and says in words what came of it; a refusal ends with exit code 1. */
export async function mutate(context: CommandContext, ask: AskGraph, change: Change): Promise<void> {
  const { mutation, input, returns } = change;
  const outcome = await changeOutcome<ReleaseResult | DocumentResult>(context, ask, {
    ...{ mutation, input, returns },
    inputType: `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`,
    fields: returns === 'Release' ? releaseFields : documentFields,
  });
  if (change.asJson) context.out(JSON.stringify(outcome, null, 2));
  else if (isFailure(outcome)) tellFailure(context, outcome);
  else for (const line of successLines(context, change, outcome)) context.out(line);
}

function successLines(context: CommandContext, { done }: Change, outcome: ReleaseResult | DocumentResult): string[] {
  const heading = `✓ ${context.text(done.zh, done.en)}${context.text('：', ': ')}${outcome.title}`;
  const lines = outcome.__typename === 'Release' ? releaseLines(context, outcome) : documentLines(context, outcome);
  return [heading, ...lines.map((line) => `  ${line}`)];
}
