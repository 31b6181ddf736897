import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { loadKeys } from '../keys.ts';
import { operatorIdentity } from '../operator-identity.ts';
import { createProgress, type Progress } from '../progress.ts';
import { requireRunningHub } from '../running-hub.ts';
import { serviceMessages } from '../service-messages.ts';

/** What the service `gazette` tells while it rebuilds. */
type RebuildMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly articles: number }
  | { readonly type: 'failed'; readonly message: Bilingual };

/** `pnpm hub rebuild-search`: makes the derived index anew from the archive; searches go on meanwhile. */
export function rebuildSearchCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('rebuild-search')
    .description(text('由档案重建公报检索索引', 'rebuild the search index of the gazettes from the archive'))
    .addHelpText('after', exampleText(context, examples))
    .action(() => rebuild(context));
}

const examples = [
  ['pnpm hub rebuild-search', { zh: '恢复备份之后，或 doctor 提示时', en: 'after a restore, or when doctor says so' }],
] as const;

async function rebuild({ config, language, text, out }: CommandContext): Promise<void> {
  const { dataDirectory } = config();
  const hub = await requireRunningHub(dataDirectory);
  const identity = await operatorIdentity(await loadKeys(dataDirectory));
  const url = new URL('/internal/search/rebuild', hub.services.gazette);
  const title = { zh: '重建检索索引', en: 'rebuilding the search index' };
  let progress: Progress | null = null;
  try {
    for await (const message of serviceMessages<RebuildMessage>({
      service: 'gazette',
      url,
      identity,
      body: nothing(),
    })) {
      if (message.type === 'failed') throw HubError.badInput(message.message.zh, message.message.en);
      if (message.type === 'done') {
        return out(
          text(`检索索引已重建：${message.articles} 篇`, `rebuilt: ${message.articles} articles are searchable`),
        );
      }
      const { done, total } = message;
      if (total > 0) progress ??= createProgress({ title, language, total });
      progress?.update(done, text(`${done} 篇`, `${done} articles`));
    }
    throw HubError.unavailable('gazette');
  } finally {
    progress?.[Symbol.dispose]();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
