import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { type AskGraph, openGraph } from '../graph/ask-graph.ts';
import { idParser } from '../option-parsers.ts';

interface InspectOptions {
  readonly channel?: string;
  readonly findings?: boolean;
  readonly json?: boolean;
}

/** `pnpm hub inspect`: has sites inspected now, and lists what inspections found (A08, C16, C23, C24). */
export function inspectCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('inspect')
    .description(text('巡检网站的首页和专栏，列出发现的问题', 'inspect home pages and columns, list what is wrong'))
    .option('--channel <id>', text('只巡检此网站，并等待结果', 'this site alone, and wait for it'), idParser(context))
    .option('--findings', text('不巡检，只列出尚未消除的问题', 'inspect nothing, list the findings that stand'))
    .option('--json', text('以 JSON 行输出', 'print JSON lines'))
    .addHelpText('after', exampleText(context, examples))
    .action((options: InspectOptions) => inspect(context, options));
}

const examples = [
  ['pnpm hub inspect', { zh: '巡检全部网站', en: 'inspect every site' }],
  ['pnpm hub inspect --findings', { zh: '列出尚未消除的问题', en: 'list the findings that stand' }],
  ['pnpm hub inspect --channel 019a…', { zh: '巡检一个网站并列出结果', en: 'inspect one site and list what is wrong' }],
] as const;

/** A home page and a few of its links take seconds; a slow site half a minute. */
const patience = 90_000;

async function inspect(context: CommandContext, { channel, findings, json }: InspectOptions): Promise<void> {
  const ask = await openGraph(context);
  if (findings !== true) {
    const { sites, at } = await order(ask, channel);
    context.note({ zh: `开始巡检 ${sites} 个网站。`, en: `${sites} sites are being inspected.` });
    if (sites === 0) return;
    if (channel === undefined) {
      context.note({
        zh: '结果陆续记入：pnpm hub inspect --findings',
        en: 'What is found comes in one by one: pnpm hub inspect --findings',
      });
      return;
    }
    await untilInspected(context, ask, channel, new Date(at));
  }
  let count = 0;
  for await (const finding of findingsOf(ask, channel)) {
    count += 1;
    if (json === true) context.out(JSON.stringify(finding));
    else context.out(`${finding.channel?.name ?? ''}  ${finding.kind}  ${finding.text}（${finding.clause}）`);
  }
  if (count === 0) context.note({ zh: '没有尚未消除的问题。', en: 'Nothing is wrong.' });
}

async function order(ask: AskGraph, channelId: string | undefined): Promise<{ sites: number; at: string }> {
  const { inspectSites } = await ask<{ inspectSites: { sites: number; at: string } }>(
    `mutation ($channelId: ID) { inspectSites(channelId: $channelId) { sites at } }`,
    { channelId },
  );
  return inspectSites;
}

async function untilInspected(context: CommandContext, ask: AskGraph, id: string, since: Date): Promise<void> {
  const deadline = AbortSignal.timeout(patience);
  while (!deadline.aborted) {
    const { site } = await ask<{ site: { inspection: { triedAt: string; failure: string | null } | null } | null }>(
      `query ($id: ID!) { site(id: $id) { inspection { triedAt failure } } }`,
      { id },
    );
    const inspection = site?.inspection ?? null;
    if (inspection !== null && new Date(inspection.triedAt) >= since) {
      const { failure } = inspection;
      if (failure !== null) context.note({ zh: `未能巡检：${failure}`, en: `It could not be inspected: ${failure}` });
      return;
    }
    await sleep(500);
  }
  context.note({
    zh: '巡检尚未完成，以下是此前的发现。',
    en: 'The inspection is not done yet; these are older findings.',
  });
}

interface FindingResult {
  readonly kind: string;
  readonly subject: string;
  readonly clause: string;
  readonly text: string;
  readonly firstSeenAt: string;
  readonly channel: { readonly id: string; readonly name: string } | null;
}

/** The findings that stand, page by page. */
async function* findingsOf(ask: AskGraph, channelId: string | undefined): AsyncGenerator<FindingResult> {
  interface Page {
    readonly findings: {
      readonly edges: readonly { readonly node: FindingResult }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
  }
  for (let after: string | null = null; ;) {
    const { findings }: Page = await ask<Page>(
      `query ($filter: FindingFilter, $after: Cursor) { findings(filter: $filter, first: 100, after: $after) {
         edges { node { kind subject clause text firstSeenAt channel { id name } } } pageInfo { endCursor hasNextPage } } }`,
      { filter: { channelId, isOpen: true }, after },
    );
    for (const { node } of findings.edges) yield node;
    if (!findings.pageInfo.hasNextPage) return;
    after = findings.pageInfo.endCursor;
  }
}
