import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import { exampleText } from '../examples.ts';
import type { AskGraph } from '../graph/ask-graph.ts';
import { dutyFields, dutyLines, type DutyResult } from '../graph/duty-lines.ts';
import { addSiteAccess, openSiteGraph, type SiteAccess } from '../graph/site-graph.ts';
import { idParser, spanParser } from '../option-parsers.ts';

interface ReportOptions extends SiteAccess {
  readonly channel: string;
  readonly link?: boolean;
  readonly wait: number;
}

type Told =
  | { readonly duties: readonly { readonly id: string }[] }
  | {
      readonly message: string;
      readonly issues: readonly { readonly message: string; readonly clause: string | null }[];
    };

/** `pnpm hub report`: tells where a copy stands, waits until the hub has looked, and says what it found. */
export function reportCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('report')
    .description(
      text(
        '报告一处转载（发布已撤回的，报告即表示已撤下），并等待核验结果',
        'report a copy (of a withdrawn release: that it was taken down) and wait for what the hub finds',
      ),
    )
    .argument('<release>', text('发布编号', 'the id of the release'), idParser(context))
    .argument('<address>', text('副本的网址', 'the address of the copy'))
    .requiredOption('--channel <id>', text('网站或账号的编号', 'the id of the site or account'), idParser(context))
    .option('--link', text('只作链接，未转载全文', 'a link to the original, not a copy of the text'))
    .option(
      '--wait <span>',
      text('最多等待多久；0s 不等', 'how long to wait at most; 0s: not at all'),
      waitParser(context),
      60,
    );
  return addSiteAccess(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((release: string, address: string, options: ReportOptions) => report(context, release, address, options));
}

const examples = [
  [
    'pnpm hub report 019a… https://www.liupu.gov.example/1.html --channel 019b… --url https://hub.example --token-file token.txt',
    { zh: '报告并等待核验', en: 'reports a copy and waits for the look' },
  ],
] as const;

function waitParser(context: CommandContext): (value: string) => number {
  const parse = spanParser(context);
  return (value) => (/^0[smhd]?$/.test(value) ? 0 : parse(value));
}

async function report(
  context: CommandContext,
  releaseId: string,
  url: string,
  { channel: channelId, link, wait, ...access }: ReportOptions,
): Promise<void> {
  const ask = await openSiteGraph(context, access);
  const copy = { releaseId, channelId, url, mode: link === true ? 'LINK' : 'REPOST' };
  const { told } = await ask<{ told: Told }>(
    `mutation ($input: ReportRepostsInput!) { told: reportReposts(input: $input) {
       ... on RepostsReported { duties { id } } ... on ValidationFailure { message issues { message clause } } } }`,
    { input: { reports: [copy] } },
  );
  if ('issues' in told) {
    for (const { message, clause } of told.issues) context.out(`✗ ${message}${clause === null ? '' : ` (${clause})`}`);
    context.exitWith(ExitCode.failed);
    return;
  }
  const duties = await lookedAt(
    ask,
    told.duties.map(({ id }) => id),
    performance.now() + wait * 1_000,
  );
  for (const line of duties.flatMap((duty) => dutyLines(context, duty))) context.out(line);
}

const pauseMs = 1_000;

/** The duties once the hub has looked at each, or as they are at the end of one's patience. */
async function lookedAt(ask: AskGraph, ids: readonly string[], until: number): Promise<DutyResult[]> {
  for (;;) {
    const duties: DutyResult[] = [];
    for (const id of ids) {
      const { duty } = await ask<{ duty: DutyResult }>(
        `query ($id: ID!) { duty: repostDuty(id: $id) { ${dutyFields} } }`,
        {
          id,
        },
      );
      duties.push(duty);
    }
    if (duties.every(({ state }) => state !== 'CLAIMED') || performance.now() >= until) return duties;
    await sleep(pauseMs);
  }
}
