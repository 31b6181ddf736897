import { resolve } from 'node:path';
import { Command } from 'commander';
import { createCopyProgress } from '../backup/copy-progress.ts';
import { openDatabases } from '../backup/open-databases.ts';
import { restore } from '../backup/restore.ts';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';

/** `pnpm hub restore`: puts a backup in the place of a hub that does not run; the release log begins a new epoch. */
export function restoreCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('restore')
    .description(
      text(
        '把备份恢复到停止的中枢；发布日志开始新纪元，旧游标会得到 CURSOR_EPOCH',
        'restore a backup into a hub that is stopped; the release log begins a new epoch, old cursors are told CURSOR_EPOCH',
      ),
    )
    .argument('<dir>', text('备份所在的目录', 'the folder of the backup'))
    .option('--force', text('替换现有的数据', 'replace what the hub holds'))
    .addHelpText('after', exampleText(context, examples))
    .action((directory: string, { force }: { force?: boolean }) => load(context, resolve(directory), force === true));
}

const examples = [
  [
    'HUB_DATA_DIR=/srv/dibao pnpm hub restore /srv/backup/2026-11-22',
    {
      zh: '恢复到新的数据目录，然后执行 npx -y pnpm start',
      en: 'into a new data directory; then run npx -y pnpm start',
    },
  ],
] as const;

async function load(context: CommandContext, directory: string, force: boolean): Promise<void> {
  const { config, note, out, text } = context;
  const settings = config();
  await using databases = await openDatabases(settings, { say: note, mustRest: true });
  using progress = createCopyProgress(context, { zh: '恢复', en: 'restoring' });
  const { madeAt } = await restore({
    databases: databases.urls,
    dataDirectory: settings.dataDirectory,
    directory,
    force,
    onProgress: progress.show,
  });
  out(
    text(
      `已恢复 ${madeAt} 的备份，发布日志开始新纪元。请执行 npx -y pnpm start；检索索引会重建。`,
      `Restored the backup of ${madeAt}; the release log begins a new epoch. Run npx -y pnpm start; the search index is rebuilt.`,
    ),
  );
}
