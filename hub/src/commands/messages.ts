import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { countParser } from '../option-parsers.ts';
import { messageFields, messageLine, type MessageResult } from '../messages/message-line.ts';

interface MessagesOptions {
  readonly state?: readonly string[];
  readonly undelivered?: boolean;
  readonly first: number;
  readonly json?: boolean;
}

const states = ['WAITING', 'SENT', 'FAILED', 'DROPPED', 'NO_WAY', 'NOBODY'];

/** `pnpm hub messages`: what was said to whom, newest first. */
export function messagesCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('messages')
    .description(text('列出消息记录，新的在前', 'list the log of messages, newest first'))
    .addOption(new Option('--state <state...>', text('这些结果', 'with these outcomes')).choices(states))
    .option('--undelivered', text('只列未送达的', 'only what did not arrive'))
    .addOption(
      new Option('--first <count>', text('条数，最多 100', 'how many, at most 100'))
        .argParser(countParser(context))
        .default(20),
    )
    .option('--json', text('按原样输出', 'print the answer as it came'))
    .addHelpText('after', exampleText(context, examples))
    .action((options: MessagesOptions) => list(context, options));
}

const examples = [
  ['pnpm hub messages --undelivered', { zh: '哪些消息没有送达，为什么', en: 'what did not arrive, and why' }],
] as const;

const query = `query ($filter: MessageFilter, $first: Int) {
  messages(filter: $filter, first: $first) { edges { node { ${messageFields} } } } }`;

async function list(context: CommandContext, options: MessagesOptions): Promise<void> {
  const { out, note } = context;
  const ask = await openGraph(context);
  const wanted = options.undelivered === true ? ['FAILED', 'NO_WAY', 'NOBODY'] : options.state;
  const { messages } = await ask<{ messages: { edges: readonly { node: MessageResult }[] } }>(query, {
    filter: wanted === undefined ? null : { states: wanted },
    first: options.first,
  });
  const nodes = messages.edges.map(({ node }) => node);
  if (options.json === true) return out(JSON.stringify(nodes, null, 2));
  for (const message of nodes) out(messageLine(context, message));
  if (nodes.length === 0) note({ zh: '没有这样的消息。', en: 'There is no such message.' });
}
