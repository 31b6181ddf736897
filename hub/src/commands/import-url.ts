import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { type AskGraph, openGraph } from '../graph/ask-graph.ts';
import { givenEntries } from '../graph/change-options.ts';

interface UrlOptions {
  readonly release?: boolean;
  readonly column?: string;
  readonly scope?: string;
  readonly system?: string[];
  readonly division?: string;
}

/** `pnpm hub import url`: one article by its address. */
export function importUrlCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('url')
    .description(
      text(
        '按网址导入文章：依其门户的规则，或按一般政府网页读取',
        'import articles by their addresses: by the rules of their portal, or as any government page',
      ),
    )
    .argument('<urls...>', text('文章的网址', 'addresses of articles'))
    .option('--release', text('随即发布', 'release them at once'))
    .option('--column <name>', text('栏目；省略即门户所登记', 'the column; the portal’s if left out'))
    .addOption(
      new Option(
        '--scope <scope>',
        text('范围；省略即门户所登记', 'whom it obliges; the portal’s if left out'),
      ).choices([...['GLOBAL', 'SECTOR', 'REGION']]),
    )
    .option('--system <name...>', text('所涉系统', 'the systems'))
    .option('--division <code>', text('区划代码', 'the division code'))
    .addHelpText('after', exampleText(context, examples))
    .action(async (urls: string[], options: UrlOptions) => {
      const ask = await openGraph(context);
      for (const url of urls) await importOne(context, ask, url, options);
    });
}

const examples = [
  [
    'pnpm hub import url https://www.lanping.gov.example/zwgk/1.html',
    { zh: '导入一篇，成为文件或草稿', en: 'one article, as a document or draft' },
  ],
  [
    'pnpm hub import url https://www.lanping.gov.example/zwgk/1.html --release --column 澜平政务 --scope GLOBAL',
    { zh: '导入并发布', en: 'imported and released' },
  ],
] as const;

type Answer = {
  readonly importAddress:
    | {
        readonly __typename: 'AddressImported';
        readonly wasKnown: boolean;
        readonly document: {
          readonly id: string;
          readonly title: string;
          readonly documentNumber: string | null;
        } | null;
        readonly draft: { readonly reasons: readonly string[] } | null;
        readonly release: { readonly id: string } | null;
      }
    | { readonly __typename: 'ValidationFailure' | 'NotFound'; readonly message: string };
};

const operation = `mutation ($input: ImportAddressInput!) { importAddress(input: $input) { __typename
  ... on AddressImported { wasKnown document { id title documentNumber } draft { reasons } release { id } }
  ... on ValidationFailure { message } ... on NotFound { message } } }`;

async function importOne(
  { out, note, text, exitWith }: CommandContext,
  ask: AskGraph,
  address: string,
  { release, column, scope, system, division }: UrlOptions,
): Promise<void> {
  const input = { address, ...givenEntries({ release, column, scope, systems: system, divisionCode: division }) };
  const { importAddress: result } = await ask<Answer>(operation, { input });
  if (result.__typename !== 'AddressImported') {
    const line = `✗ ${address}: ${result.message}`;
    note({ zh: line, en: line });
    exitWith(ExitCode.partly);
    return;
  }
  const { document, draft, release: released, wasKnown } = result;
  const number = document?.documentNumber ? ` ${document.documentNumber}` : '';
  out(`✓ ${wasKnown ? text('已有', 'known') : text('已导入', 'imported')}: ${document?.title ?? address}${number}`);
  if (document !== null) out(`  ${text('文件', 'document')} ${document.id}`);
  if (released !== null) out(`  ${text('发布', 'release')} ${released.id}`);
  else if (draft !== null) out(`  ${text('草稿', 'draft')}: ${draft.reasons.join(' ')}`);
}
