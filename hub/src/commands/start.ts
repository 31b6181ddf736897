import { HubError, messageOf } from '@dibao/shared/errors';
import { Command } from 'commander';
import { findCallers, untilGone } from '../callers.ts';
import type { CommandContext } from '../command-context.ts';
import type { HubConfig } from '../config.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { ExitCode } from '../exit-code.ts';
import { loadKeys } from '../keys.ts';
import { createSay, type Say } from '../say.ts';
import { type RunningHub, startHub } from '../start-hub.ts';
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
    const settings = config();
    await using hub = await startHub(settings, { say, environment, cancel, hurry });
    if (settings.loadsDemonstration) await demonstrate(settings, hub, say, cancel);
    out(`ready ${hub.url}`);
    await stop.requested;
    say({ zh: '正在停止（再按一次 Ctrl-C 立即结束）', en: 'stopping (Ctrl-C again to hurry)' });
  } catch (error) {
    if (!stop.cancel.aborted) throw error;
    exitWith(ExitCode.interrupted);
  }
  say({ zh: '已停止', en: 'stopped' });
}

/** A demonstration that cannot be loaded is no reason not to serve; the next start completes it. */
async function demonstrate(
  { dataDirectory }: HubConfig,
  { services }: RunningHub,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  try {
    await loadDemo({ services, keys: await loadKeys(dataDirectory), dataDirectory, say, signal });
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof HubError ? error.text : { zh: messageOf(error), en: messageOf(error) };
    say({
      zh: `演示数据未能全部载入，下次启动时继续：${reason.zh}`,
      en: `the demonstration could not be loaded whole and goes on at the next start: ${reason.en}`,
    });
  }
}
