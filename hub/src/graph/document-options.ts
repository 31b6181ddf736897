import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { UsageError } from '../usage-error.ts';
import type { AskGraph } from './ask-graph.ts';

/** How the command line names a document: by exactly one of these. */
export interface DocumentOptions {
  readonly id?: string;
  readonly number?: string;
  readonly sourceId?: string;
}

/** Adds the options that name a document. */
export function addDocumentOptions(command: Command, { text }: CommandContext): Command {
  return command
    .option('--id <id>', text('文件的标识', 'the id of the document'))
    .option('--number <number>', text('文件的文号，如 甘政办发〔2017〕4号', 'its document number'))
    .option('--source-id <id>', text('文件导入时的编号', 'the id it was imported with'));
}

const lookup = `query ($id: ID, $number: String, $sourceId: String) {
  policyDocument(id: $id, documentNumber: $number, sourceId: $sourceId) { id } }`;

/**
 * The id of the document a command is about. Without an option the argument names it: by its id, else by its number,
 * else by the id it was imported with.
 */
export async function findDocumentId(
  ask: AskGraph,
  argument: string | undefined,
  options: DocumentOptions,
): Promise<string> {
  const given = [options.id, options.number, options.sourceId].filter((value) => value !== undefined);
  if (given.length + (argument === undefined ? 0 : 1) !== 1) throw nameOne();
  const name = given[0] ?? argument ?? '';
  for (const variables of argument === undefined ? [toVariables(options)] : guesses(argument)) {
    const { policyDocument } = await ask<{ policyDocument: { id: string } | null }>(lookup, variables);
    if (policyDocument !== null) return policyDocument.id;
  }
  throw HubError.badInput(
    `没有文件“${name}”。请核对，或先用 pnpm hub import documents 导入。`,
    `There is no document "${name}". Check it, or import it with "pnpm hub import documents" first.`,
  );
}

function toVariables({ id, number, sourceId }: DocumentOptions): object {
  return { ...(id && { id }), ...(number && { number }), ...(sourceId && { sourceId }) };
}

function guesses(argument: string): readonly object[] {
  return isId(argument) ? [{ id: argument }, { sourceId: argument }] : [{ number: argument }, { sourceId: argument }];
}

function nameOne(): UsageError {
  return new UsageError(
    '请用一种方式指明文件：标识、文号或导入时的编号（--id、--number、--source-id）。',
    'Name the document in one way: its id, its number or the id it was imported with (--id, --number, --source-id).',
  );
}
