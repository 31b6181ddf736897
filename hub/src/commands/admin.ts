import { Role } from '@dibao/shared/auth';
import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { idParser, idsParser } from '../option-parsers.ts';
import { changePerson, eachPerson, findPerson, personLine, type PersonChange } from '../people/person-graph.ts';

interface InviteOptions {
  readonly name: string;
  readonly role: readonly Role[];
  readonly agency?: string;
  readonly channel?: readonly string[];
}

/** `pnpm hub admin`: who may sign in; invites the first administrator, who does the rest in the browser. */
export function adminCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('admin')
    .description(text('管理可以登录的人员', 'manage the people who may sign in'))
    .addCommand(
      new Command('invite')
        .description(
          text(
            '邀请一位人员，打印其链接；默认为全平台管理员',
            'invite a person and print the link; an administrator of the whole hub by default',
          ),
        )
        .argument('<login>', text('登录名，可用邮箱', 'the login, such as a mail address'))
        .requiredOption('--name <name>', text('姓名', 'the name'))
        .addOption(
          new Option('--role <role...>', text('角色，可多个', 'the role, or several'))
            .choices(Object.keys(Role))
            .default([Role.administrator]),
        )
        .option('--agency <id>', text('代表哪个机关', 'the agency they act for'), idParser(context))
        .option('--channel <id>', text('站点或账号，可重复', 'a site or account; repeatable'), idsParser(context))
        .action((login: string, options: InviteOptions) => invite(context, login, options)),
    )
    .addCommand(
      new Command('list')
        .description(text('列出人员及其角色', 'the people and their roles'))
        .argument('[text]', text('姓名或登录名的一部分', 'part of a name or login'))
        .action((part: string | undefined) => list(context, part ?? null)),
    )
    .addCommand(
      withReason(context, 'lock', text('锁定：不能登录，会话随即结束', 'lock out; sessions end at once')).action(
        (login: string, { reason }: { reason: string }) =>
          change(context, login, (personId) => ({ ...ofPerson('lockPerson', { personId, reason }), ...reasoned })),
      ),
    )
    .addCommand(
      withReason(context, 'retire', text('登记离任，不可恢复', 'record that somebody left, for good')).action(
        (login: string, { reason }: { reason: string }) =>
          change(context, login, (personId) => ({ ...ofPerson('retirePerson', { personId, reason }), ...reasoned })),
      ),
    )
    .addCommand(
      ofLogin(context, 'unlock', text('解锁', 'let a locked person in again')).action((login: string) =>
        change(context, login, (personId) => ofPerson('unlockPerson', { personId })),
      ),
    )
    .addCommand(
      ofLogin(
        context,
        'reset',
        text(
          '重新邀请丢失密码或手机的人员，打印新链接',
          'invite anew who lost password or telephone, and print the link',
        ),
      ).action((login: string) =>
        change(context, login, (personId) => ({
          ...ofPerson('renewInvitation', { personId }),
          returns: 'InvitationIssued',
        })),
      ),
    )
    .addHelpText('after', exampleText(context, examples));
}

const examples = [
  [
    'pnpm hub admin invite wang@lanping.gov.example --name 王某',
    { zh: '邀请第一位管理员', en: 'invite the first administrator' },
  ],
  ['pnpm hub admin reset wang@lanping.gov.example', { zh: '手机丢失：新的链接', en: 'telephone lost: a new link' }],
  ['pnpm hub admin lock zhao --reason 离岗', { zh: '立即停用', en: 'keep somebody out at once' }],
] as const;

const reasoned = { inputType: 'ChangePersonWithReasonInput' } as const;

function ofPerson(mutation: string, input: object): PersonChange {
  return { mutation, inputType: 'ChangePersonInput', input, returns: 'Person' };
}

function ofLogin({ text }: CommandContext, name: string, does: string): Command {
  return new Command(name).description(does).argument('<login>', text('登录名', 'the login'));
}

function withReason(context: CommandContext, name: string, does: string): Command {
  return ofLogin(context, name, does).requiredOption('--reason <text>', context.text('理由', 'the reason'));
}

async function invite(context: CommandContext, login: string, options: InviteOptions): Promise<void> {
  const { name, role: roles, agency: agencyId = null, channel: channelIds = [] } = options;
  const grants = roles.map((role) => ({ role: role.toUpperCase(), agencyId, channelIds }));
  const ask = await openGraph(context);
  await changePerson(context, ask, {
    ...{ mutation: 'invitePerson', inputType: 'InvitePersonInput', returns: 'InvitationIssued' },
    input: { login, name, grants },
  });
}

async function list(context: CommandContext, part: string | null): Promise<void> {
  let count = 0;
  for await (const person of eachPerson(await openGraph(context), part)) {
    count += 1;
    context.out(personLine(context, person));
  }
  if (count === 0) context.note({ zh: '没有这样的人员。', en: 'There is no such person.' });
}

async function change(
  context: CommandContext,
  login: string,
  toChange: (personId: string) => PersonChange,
): Promise<void> {
  const ask = await openGraph(context);
  const { id } = await findPerson(ask, login);
  await changePerson(context, ask, toChange(id));
}
