import { Role } from '@dibao/shared/auth';
import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { ensureDataDirectory } from '../data-directory.ts';
import { issueToken } from '../issue-token.ts';
import { loadKeys } from '../keys.ts';
import { idParser, idsParser, spanParser } from '../option-parsers.ts';

interface TokenOptions {
  readonly role: Role[];
  readonly agency?: string;
  readonly channel?: readonly string[];
  readonly subject?: string;
  readonly ttl: number;
}

/** `pnpm hub token`: a token of the built-in issuer, and nothing else, on standard output. */
export function tokenCommand(context: CommandContext): Command {
  const { text } = context;
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
    .option('--agency <id>', text('代表哪个机关', 'the agency it acts for'), idParser(context))
    .option(
      '--channel <id>',
      text('代表哪个站点或账号，可重复', 'the site or account it acts for; repeatable'),
      idsParser(context),
    )
    .option('--subject <name>', text('持有者的名称，默认为角色名', 'the name of its holder; the role by default'))
    .addOption(
      new Option('--ttl <span>', text('有效期，如 30m、1h、7d', 'how long it lasts, such as 30m, 1h, 7d'))
        .argParser(spanParser(context))
        .default(3_600, '1h'),
    )
    .action((options: TokenOptions) => printToken(context, options));
}

/** Sites and editors act for the channels they are given; an operator acts for all. */
function actsForChannels(roles: readonly Role[]): boolean {
  return !roles.includes(Role.operator) && (roles.includes(Role.site) || roles.includes(Role.editor));
}

const withoutChannel = {
  zh: '注意：此令牌没有 --channel，不能为任何站点或账号签收和报告。',
  en: 'Note: without --channel this token can acknowledge and report for no site or account.',
};

async function printToken({ config, out, note }: CommandContext, options: TokenOptions): Promise<void> {
  const { dataDirectory } = config();
  await ensureDataDirectory(dataDirectory);
  const token = await issueToken(await loadKeys(dataDirectory), {
    subject: options.subject ?? options.role.join('+'),
    roles: options.role,
    agencyId: options.agency,
    channelIds: options.channel ?? [],
    lifetimeSeconds: options.ttl,
  });
  if (options.channel === undefined && actsForChannels(options.role)) note(withoutChannel);
  out(token);
}
