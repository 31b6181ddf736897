import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { messageFields, messageLine, type MessageResult } from '../messages/message-line.ts';

interface RemindTestOptions {
  readonly way?: string;
  readonly secret?: string;
}

/** `pnpm hub remind-test`: sends a test message and says what happened. */
export function remindTestCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('remind-test')
    .description(text('向一个地址发测试消息，并说明结果', 'send a test message to an address and say what happened'))
    .argument('<address>', text('邮箱、手机号或机器人地址', 'a mailbox, a mobile number or the webhook of a robot'))
    .addOption(
      new Option(
        '--way <way>',
        text('途径；省略则按地址判断', 'by which way; as the address looks if left out'),
      ).choices(['EMAIL', 'SMS', 'WECOM', 'DINGTALK']),
    )
    .option('--secret <secret>', text('钉钉机器人的加签密钥', 'what a 钉钉 robot signs with'))
    .addHelpText('after', exampleText(context, examples))
    .action((address: string, options: RemindTestOptions) => tryAddress(context, address, options));
}

const examples = [
  ['pnpm hub remind-test zhangsan@example.gov.cn', { zh: '邮件是否发得出去', en: 'whether mail goes out' }],
] as const;

const mutation = `mutation ($input: SendTestMessageInput!) { sendTestMessage(input: $input) { __typename
  ... on Message { ${messageFields} } ... on ValidationFailure { message } } }`;

type Outcome =
  | ({ readonly __typename: 'Message' } & MessageResult)
  | { readonly __typename: 'ValidationFailure'; readonly message: string };

async function tryAddress(context: CommandContext, address: string, options: RemindTestOptions): Promise<void> {
  const { out, note, exitWith } = context;
  const ask = await openGraph(context);
  const { sendTestMessage: outcome } = await ask<{ sendTestMessage: Outcome }>(mutation, {
    input: { address, way: options.way ?? null, secret: options.secret ?? null },
  });
  if (outcome.__typename === 'ValidationFailure') {
    note({ zh: `✗ ${outcome.message}`, en: `✗ ${outcome.message}` });
    return exitWith(ExitCode.failed);
  }
  out(messageLine(context, outcome));
  if (outcome.state === 'NO_WAY') note(withoutWay);
  if (outcome.state !== 'SENT') exitWith(ExitCode.failed);
}

const withoutWay = {
  zh: '此途径未设置：邮件请设置 SMTP_URL 和 MAIL_FROM，短信请设置 SMS_URL，然后重新启动中枢。',
  en: 'This way is not set up: set SMTP_URL and MAIL_FROM for mail, SMS_URL for SMS, and start the hub again.',
};
