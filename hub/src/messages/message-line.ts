import type { CommandContext } from '../command-context.ts';
import { beijingTime } from '../graph/beijing-time.ts';
import { type CodeWords, sayCode } from '../graph/code-words.ts';

/** A message as the graph answers it. */
export interface MessageResult {
  readonly createdAt: string;
  readonly state: string;
  readonly way: string | null;
  readonly recipient: string;
  readonly address: string | null;
  readonly subject: string | null;
  readonly answer: string | null;
  readonly attempts: number;
  readonly confirmedAt: string | null;
  readonly agency: { readonly name: string | null } | null;
}

/** What {@link MessageResult} needs of it. */
export const messageFields =
  'createdAt state way recipient address subject answer attempts confirmedAt agency { name }';

const states: CodeWords = {
  WAITING: { zh: '待发', en: 'waiting' },
  SENT: { zh: '已发出', en: 'sent' },
  FAILED: { zh: '未送达', en: 'undelivered' },
  DROPPED: { zh: '已无内容', en: 'nothing left to say' },
  NO_WAY: { zh: '未设置途径', en: 'no way out' },
  NOBODY: { zh: '无联系人', en: 'no contact' },
};

/** One message in one line: when, in Beijing, what became of it, to whom, what, and the words of the provider. */
export function messageLine({ text }: Pick<CommandContext, 'text'>, message: MessageResult): string {
  const to = [message.agency?.name, message.recipient, message.address].filter((part) => part).join(' ');
  const tries = message.attempts > 1 ? text(`（${message.attempts} 次）`, ` (${message.attempts} tries)`) : '';
  const confirmed = message.confirmedAt === null ? '' : text(' ✓已确认', ' ✓ confirmed');
  const parts = [
    beijingTime(message.createdAt),
    `${sayCode({ text }, states, message.state)}${tries}${confirmed}`,
    message.way ?? '–',
    to,
    message.subject ?? '',
    message.answer ?? '',
  ];
  return parts.join('  ').trimEnd();
}
