import { HubError } from '@dibao/shared/errors';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { loadKeys } from '../keys.ts';
import { operatorIdentity } from '../operator-identity.ts';
import { requireRunningHub } from '../running-hub.ts';
import { serviceMessages } from '../service-messages.ts';

/** What the service `media` found: 0 differences in a sound database. */
interface FiguresRebuilt {
  readonly duties: number;
  readonly differences: number;
}

/** `pnpm hub rebuild-figures`: recomputes the sums of duties from the duties themselves and says whether any differed. */
export function rebuildFiguresCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('rebuild-figures')
    .description(
      text('由任务逐条重算履行情况合计，并报告是否有出入', 'recompute the sums of duties and say whether any differed'),
    )
    .addHelpText('after', exampleText(context, examples))
    .action(() => rebuild(context));
}

const examples = [['pnpm hub rebuild-figures', { zh: '对数字有疑问时', en: 'when somebody doubts a figure' }]] as const;

async function rebuild({ config, text, out }: CommandContext): Promise<void> {
  const { dataDirectory } = config();
  const hub = await requireRunningHub(dataDirectory);
  const identity = await operatorIdentity(await loadKeys(dataDirectory));
  const url = new URL('/internal/figures/rebuild', hub.services.media);
  const messages = serviceMessages<FiguresRebuilt>({ service: 'media', url, identity, body: nothing() });
  for await (const { duties, differences } of messages) {
    return out(
      differences === 0
        ? text(`已由 ${duties} 项任务重算：合计无出入`, `recomputed from ${duties} duties: no sum differed`)
        : text(
            `已由 ${duties} 项任务重算：${differences} 个合计有出入，已改正`,
            `recomputed from ${duties} duties: ${differences} sums differed and were put right`,
          ),
    );
  }
  throw HubError.unavailable('media');
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
