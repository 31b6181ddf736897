import { Command } from 'commander';
import { findCallers, untilGone } from '../callers.ts';
import type { CommandContext } from '../command-context.ts';
import { ExitCode } from '../exit-code.ts';
import { createSay } from '../say.ts';
import { startHub } from '../start-hub.ts';
import { listenForStop } from '../stop-signals.ts';

/** `pnpm start`: everything in one process tree, until Ctrl-C. */
export function startCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('start')
    .description(text('启动中枢：数据库、三个服务和网关', 'start the hub: database, three services and the gateway'))
    .action(() => start(context));
}

async function start({ config, environment, language, out, exitWith }: CommandContext): Promise<void> {
  const say = createSay(language, out);
  using stop = listenForStop(process);
  void findCallers(process.ppid)
    .then((callers) => untilGone(callers, stop.cancel))
    .finally(() => stop.request());
  try {
    const { cancel, hurry } = stop;
    await using hub = await startHub(config(), { say, environment, cancel, hurry });
    out(`ready ${hub.url}`);
    await stop.requested;
    say({ zh: '正在停止（再按一次 Ctrl-C 立即结束）', en: 'stopping (Ctrl-C again to hurry)' });
  } catch (error) {
    if (!stop.cancel.aborted) throw error;
    exitWith(ExitCode.interrupted);
  }
  say({ zh: '已停止', en: 'stopped' });
}
