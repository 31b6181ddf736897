import { readFile } from 'node:fs/promises';
import { type AgentOptions, runAgent } from '@dibao/client/agent';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import type { HubConfig } from '../config.ts';
import { findRunningHub } from '../running-hub.ts';
import { listenForStop } from '../stop-signals.ts';

interface FollowCommandOptions {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly after?: string;
  readonly column?: string[];
  readonly concerning?: string;
  readonly out?: string;
  readonly exec?: string;
  readonly json?: boolean;
}

/** `pnpm hub follow`: the follower, until Ctrl-C. */
export function followCommand(context: CommandContext): Command {
  const { text } = context;
  const collect = (value: string, all: string[] = []) => [...all, value];
  return new Command('follow')
    .description(
      text(
        '跟随发布：每个事件核验后写成一个文件，断线自动续传',
        'follow the releases: one verified file per event; resumes by itself',
      ),
    )
    .option(
      '--url <url>',
      text('中枢的地址，默认为本机运行中的中枢', 'the address of the hub; the one running on this machine by default'),
    )
    .option(
      '--token-file <file>',
      text('令牌所在的文件，每次连接时读取', 'a file with a token, read at each connection'),
    )
    .option(
      '--after <cursor>',
      text(
        '从此游标之后；EARLIEST 为全部；省略为从现在起',
        'after this cursor; EARLIEST: everything; left out: from now on',
      ),
    )
    .option('--column <name>', text('只要此栏目，可重复', 'only this column; repeatable'), collect)
    .option('--concerning <id>', text('只要涉及此机关或渠道的', 'only what concerns this agency or channel'))
    .option('--out <dir>', text('事件文件与游标所在的目录', 'the folder for the files of the events and the cursor'))
    .option('--exec <command>', text('每个事件执行的命令，需要 --out', 'a command to run for each event; needs --out'))
    .option('--json', text('以 JSON 行输出', 'print JSON lines'))
    .action((options: FollowCommandOptions) => keepFollowing(context, options));
}

async function keepFollowing(context: CommandContext, options: FollowCommandOptions): Promise<void> {
  const { config, environment, language, out: print, note: say } = context;
  const { url, tokenFile, column, concerning, ...rest } = options;
  const readToken = async (path: string): Promise<string> => (await readFile(path, 'utf8')).trim();
  // A wrong path is said at once; what happens to the file later is an outage that may pass.
  if (tokenFile !== undefined) await readToken(tokenFile);
  using stop = listenForStop(process);
  const settings: AgentOptions = {
    ...rest,
    url: url ?? (await findHere(config())),
    filter: { ...(column && { columns: column }), ...(concerning !== undefined && { concerning }) },
    signal: stop.cancel,
    environment,
    language,
    print,
    say,
    ...(tokenFile !== undefined && { token: () => readToken(tokenFile) }),
  };
  await runAgent(settings);
}

/** The hub of this data directory. When it does not run yet, where it will be, since a follower waits for its hub. */
async function findHere({ dataDirectory, port }: HubConfig): Promise<string> {
  const hub = await findRunningHub(dataDirectory);
  return hub?.gateway ?? `http://127.0.0.1:${port}`;
}
