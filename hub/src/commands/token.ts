import { Role } from '@dibao/shared/auth';
import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { ensureDataDirectory } from '../data-directory.ts';
import { parseDuration } from '../duration.ts';
import { issueToken } from '../issue-token.ts';
import { loadKeys } from '../keys.ts';

interface TokenOptions {
  readonly role: Role[];
  readonly agency?: string;
  readonly channel?: string[];
  readonly subject?: string;
  readonly ttl: string;
}

/** `pnpm hub token`: a token of the built-in issuer, and nothing else, on standard output. */
export function tokenCommand(context: CommandContext): Command {
  const { text } = context;
  const collect = (value: string, all: string[] = []) => [...all, value];
  return new Command('token')
    .description(
      text(
        '签发内置令牌，供开发和小型部署使用',
        'print a token of the built-in issuer, for development and small installations',
      ),
    )
    .addOption(
      new Option('--role <role...>', text('角色，可多个', 'the role, or several'))
        .choices(Object.keys(Role))
        .makeOptionMandatory(),
    )
    .option('--agency <id>', text('代表哪个机关', 'the agency it acts for'))
    .option(
      '--channel <id>',
      text('代表哪个站点或账号，可重复', 'the site or account it acts for; repeatable'),
      collect,
    )
    .option('--subject <name>', text('持有者的名称，默认为角色名', 'the name of its holder; the role by default'))
    .option('--ttl <span>', text('有效期，如 30m、1h、7d', 'how long it lasts, such as 30m, 1h, 7d'), '1h')
    .action((options: TokenOptions) => printToken(context, options));
}

async function printToken({ config, out }: CommandContext, options: TokenOptions): Promise<void> {
  const lifetimeSeconds = parseDuration(options.ttl);
  const { dataDirectory } = config();
  await ensureDataDirectory(dataDirectory);
  const token = await issueToken(await loadKeys(dataDirectory), {
    subject: options.subject ?? options.role.join('+'),
    roles: options.role,
    agencyId: options.agency,
    channelIds: options.channel ?? [],
    lifetimeSeconds,
  });
  out(token);
}
