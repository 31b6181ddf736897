import { parsePort } from '@dibao/shared/setting-parsers';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { serveExampleSite } from '../example-site/serve-example-site.ts';
import { listenForStop } from '../stop-signals.ts';

interface ExampleSiteCommandOptions {
  readonly port: number;
  readonly name: string;
}

/** `pnpm hub example-site`: a site for trying: what a follower wrote, as pages the hub can verify. */
export function exampleSiteCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('example-site')
    .description(
      text(
        '示例网站：把 follow 写下的文件显示为带规范标签的网页，供试用核验',
        'an example site: shows what follow wrote as pages with the official tags, to try verification with',
      ),
    )
    .argument('<folder>', text('pnpm hub follow --out 的目录', 'the folder of pnpm hub follow --out'))
    .option('--port <port>', text('端口，只在本机', 'the port, on this machine only'), parsePort, 8088)
    .option('--name <name>', text('网站名称', 'the name of the site'), '示例网站')
    .action(async (folder: string, options: ExampleSiteCommandOptions) => {
      using stop = listenForStop(process);
      await using site = await serveExampleSite({ folder, ...options });
      context.out(site.url);
      context.note({
        zh: '示例网站已就绪，Ctrl-C 结束。中枢须以 FETCH_ALLOW=127.0.0.1 启动才能核验它。',
        en: 'The example site is up; Ctrl-C ends it. The hub can verify it when started with FETCH_ALLOW=127.0.0.1.',
      });
      await stop.requested;
    });
}
