import { Command, Help } from 'commander';
import type { CommandContext } from './command-context.ts';
import { adminCommand } from './commands/admin.ts';
import { backupCommand } from './commands/backup.ts';
import { correctCommand } from './commands/correct.ts';
import { disclosureCommand } from './commands/disclosure.ts';
import { doctorCommand } from './commands/doctor.ts';
import { dutiesCommand } from './commands/duties.ts';
import { exampleSiteCommand } from './commands/example-site.ts';
import { exportCommand } from './commands/export.ts';
import { followCommand } from './commands/follow.ts';
import { inspectCommand } from './commands/inspect.ts';
import { importCommand } from './commands/import.ts';
import { legalForceCommand } from './commands/legal-force.ts';
import { profilesCommand } from './commands/profiles.ts';
import { portalsCommand } from './commands/portals.ts';
import { publishCommand } from './commands/publish.ts';
import { rebuildFiguresCommand } from './commands/rebuild-figures.ts';
import { rebuildSearchCommand } from './commands/rebuild-search.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { reviewCommand } from './commands/review.ts';
import { schemaCommand } from './commands/schema.ts';
import { startCommand } from './commands/start.ts';
import { templateCommand } from './commands/template.ts';
import { messagesCommand } from './commands/messages.ts';
import { remindTestCommand } from './commands/remind-test.ts';
import { tokenCommand } from './commands/token.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { describeUsageError, helpTitle, optionText } from './usage-text.ts';

/** Every command; the list of what an operator can do. */
const commands = [
  startCommand,
  tokenCommand,
  adminCommand,
  importCommand,
  templateCommand,
  portalsCommand,
  disclosureCommand,
  reviewCommand,
  publishCommand,
  correctCommand,
  legalForceCommand,
  withdrawCommand,
  profilesCommand,
  followCommand,
  dutiesCommand,
  reportCommand,
  inspectCommand,
  exportCommand,
  exampleSiteCommand,
  rebuildFiguresCommand,
  rebuildSearchCommand,
  backupCommand,
  restoreCommand,
  messagesCommand,
  remindTestCommand,
  doctorCommand,
  schemaCommand,
];

/** The command line. */
export function createProgram(context: CommandContext): Command {
  const { language, text } = context;
  const plainHelp = new Help();
  const program = new Command('pnpm hub')
    .description(text('邸报：政府信息同步发布中枢', 'Dibao: a hub for the syndication of government releases'))
    .helpCommand(false);
  for (const create of commands) program.addCommand(create(context));
  for (const command of everyCommand(program)) {
    command
      .helpOption('-h, --help', text('显示帮助', 'show this help'))
      .configureHelp({
        styleTitle: (title) => helpTitle(title, language),
        optionDescription: (option) => optionText(plainHelp.optionDescription(option), language),
      })
      .configureOutput({ outputError: (message, write) => write(describeUsageError(message, language)) })
      .showHelpAfterError(text('用 --help 查看用法。', 'See --help.'))
      .exitOverride();
  }
  return program;
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
