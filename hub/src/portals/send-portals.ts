import { readFile } from 'node:fs/promises';
import { HubError, messageOf } from '@dibao/shared/errors';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import type { AskGraph } from '../graph/ask-graph.ts';

/** What became of a file of portals; null where it has mistakes, which have been told. */
export type PortalCounts = { readonly new: number; readonly changed: number; readonly unchanged: number } | null;

type Answer = {
  readonly importPortals:
    | {
        readonly __typename: 'PortalsImported';
        readonly new: number;
        readonly changed: number;
        readonly unchanged: number;
      }
    | { readonly __typename: 'ValidationFailure'; readonly issues: readonly { path: string; message: string }[] };
};

const operation = `mutation ($input: ImportPortalsInput!) { importPortals(input: $input) { __typename
  ... on PortalsImported { new changed unchanged } ... on ValidationFailure { issues { path message } } } }`;

/** Sends one file; mistakes are told as compilers do, `file:line:column`, and end with exit code 2. */
export async function sendPortals(
  { note, exitWith }: CommandContext,
  ask: AskGraph,
  file: string,
  checkOnly: boolean,
): Promise<PortalCounts> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw HubError.badInput(`无法读取 ${file}：${messageOf(cause)}`, `${file} cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  });
  const { importPortals: result } = await ask<Answer>(operation, { input: { text, checkOnly } });
  if (result.__typename === 'PortalsImported') return result;
  for (const { path, message } of result.issues) {
    const line = `${file}:${path}: ${message}`;
    note({ zh: line, en: line });
  }
  exitWith(ExitCode.partly);
  return null;
}

/** Says what became of a file. */
export function tellCounts({ out, text }: CommandContext, file: string, counts: PortalCounts): void {
  if (counts === null) return;
  const { new: fresh, changed, unchanged } = counts;
  out(
    text(
      `${file}：门户新增 ${fresh}，更改 ${changed}，未变 ${unchanged}`,
      `${file}: ${fresh} new portals, ${changed} changed, ${unchanged} unchanged`,
    ),
  );
}
