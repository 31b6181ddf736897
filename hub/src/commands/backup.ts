import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp } from '../backup/back-up.ts';
import { openDatabases } from '../backup/open-databases.ts';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { createCopyProgress } from '../backup/copy-progress.ts';
import { serviceNames } from '../services.ts';

/** `pnpm hub backup`: saves everything that cannot be derived, from a hub that runs or rests. */
export function backupCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('backup')
    .description(
      text(
        '备份三个数据库和密钥到一个新目录；中枢可以继续运行',
        'save the three databases and the keys in a new folder; the hub may go on running',
      ),
    )
    .argument('<dir>', text('新目录；其中有密钥，请妥善保管', 'a new folder; it holds keys, keep it safe'))
    .addHelpText('after', exampleText(context, examples))
    .action((directory: string) => save(context, resolve(directory)));
}

const examples = [['pnpm hub backup /srv/backup/2026-11-22', { zh: '备份到新目录', en: 'into a new folder' }]] as const;

async function save(context: CommandContext, directory: string): Promise<void> {
  const { config, note, out, text } = context;
  const settings = config();
  await using databases = await openDatabases(settings, { say: note, mustRest: false });
  using progress = createCopyProgress(context, { zh: '备份', en: 'saving' });
  const manifest = await backUp({
    databases: databases.urls,
    dataDirectory: settings.dataDirectory,
    directory,
    onProgress: progress.show,
  });
  const tables = serviceNames.flatMap((name) => manifest.databases[name].tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  out(
    text(
      `已备份到 ${directory}：${rows} 行，${manifest.keys.length} 个密钥文件`,
      `saved in ${directory}: ${rows} rows, ${manifest.keys.length} key files`,
    ),
  );
}
