import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { UsageError } from '../usage-error.ts';
import { type AskGraph, askAt, openGraph } from './ask-graph.ts';

/** Which hub a webmaster speaks to, and as whom. */
export interface SiteAccess {
  readonly url?: string;
  readonly tokenFile?: string;
}

/** Adds the options of {@link SiteAccess}. */
export function addSiteAccess(command: Command, { text }: CommandContext): Command {
  return command
    .option(
      '--url <url>',
      text('中枢的地址，默认为本机运行中的中枢', 'the address of the hub; the one running on this machine by default'),
    )
    .option('--token-file <file>', text('令牌所在的文件，与 --url 同用', 'a file with a token; goes with --url'));
}

/** The way to a hub elsewhere with a site's token, or to the one on this machine as its operator. */
export async function openSiteGraph(context: CommandContext, { url, tokenFile }: SiteAccess): Promise<AskGraph> {
  if (url === undefined && tokenFile === undefined) return openGraph(context);
  if (url === undefined || tokenFile === undefined) {
    throw new UsageError('--url 与 --token-file 须同时给出。', '--url and --token-file go together.');
  }
  return askAt(url.replace(/\/(?:graphql)?$/, ''), (await readFile(tokenFile, 'utf8')).trim(), context.language);
}
