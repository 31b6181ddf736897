import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import type { AskGraph } from '../graph/ask-graph.ts';
import { dutyFields, dutyLines, type DutyResult } from '../graph/duty-lines.ts';
import { addSiteAccess, openSiteGraph, type SiteAccess } from '../graph/site-graph.ts';
import { idParser } from '../option-parsers.ts';

interface DutiesOptions extends SiteAccess {
  readonly channel?: string;
  readonly release?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** What waits for somebody to do something. */
const unfinished = ['OPEN', 'CLAIMED', 'PARTIAL', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'BLOCKED'];

/** A terminal is no place for more; the graph pages on. */
const most = 500;

/** `pnpm hub duties`: what channels owe, by when, and what the last look found. */
export function dutiesCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('duties')
    .description(text('列出转载任务：欠什么、何时到期、核验结果', 'list duties: what is owed, by when, what was found'))
    .option('--channel <id>', text('只看此网站或账号', 'of this site or account'), idParser(context))
    .option('--release <id>', text('只看此发布', 'of this release'), idParser(context))
    .option('--all', text('也列出已完成、已豁免和已取消的', 'also those done, exempted and cancelled'))
    .option('--json', text('以 JSON 行输出', 'print JSON lines'));
  return addSiteAccess(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((options: DutiesOptions) => listDuties(context, options));
}

const examples = [
  [
    'pnpm hub duties --url https://hub.example --token-file token.txt',
    { zh: '本网站待办的任务', en: 'what this site still owes' },
  ],
  ['pnpm hub duties --release 019a… --all', { zh: '一次发布的全部任务', en: 'every duty of a release' }],
] as const;

async function listDuties(context: CommandContext, options: DutiesOptions): Promise<void> {
  const { channel, release, all, json } = options;
  const filter = { channelId: channel, releaseId: release, ...(all !== true && { states: unfinished }) };
  const ask = await openSiteGraph(context, options);
  let count = 0;
  for await (const duty of dutiesOf(ask, filter)) {
    if (count === most) {
      context.note({
        zh: `只列出前 ${most} 项；请以 --channel 或 --release 缩小范围。`,
        en: `Only the first ${most} are listed; narrow them by --channel or --release.`,
      });
      return;
    }
    count += 1;
    if (json === true) context.out(JSON.stringify(duty));
    else for (const line of dutyLines(context, duty)) context.out(line);
  }
  if (count === 0) context.note({ zh: '没有这样的任务。', en: 'There are no such duties.' });
}

/** The duties a filter lets through, page by page. */
export async function* dutiesOf(ask: AskGraph, filter: object): AsyncGenerator<DutyResult> {
  interface Page {
    readonly repostDuties: {
      readonly edges: readonly { readonly node: DutyResult }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
  }
  for (let after: string | null = null; ;) {
    const { repostDuties }: Page = await ask<Page>(
      `query ($filter: DutyFilter, $after: Cursor) { repostDuties(filter: $filter, first: 100, after: $after) {
         edges { node { ${dutyFields} } } pageInfo { endCursor hasNextPage } } }`,
      { filter, after },
    );
    for (const { node } of repostDuties.edges) yield node;
    if (!repostDuties.pageInfo.hasNextPage) return;
    after = repostDuties.pageInfo.endCursor;
  }
}
