import { requireScope, Scope } from '@dibao/shared/auth';
import type { ValidationFailure } from '@dibao/shared/failures';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { MessageWay } from '../../rules/contact.ts';
import { parseEmail, parseNumber, parseWebhook } from '../../rules/contact-fields.ts';
import { maskAddress, maskAddressesIn } from '../../rules/masked-address.ts';
import { testMessage } from '../../rules/reminders/test-message.ts';
import { refuseInput } from '../refuse-input.ts';

export interface SendTestMessage {
  /** A mailbox, a mobile number or the webhook of a robot. */
  readonly address: string;
  /** Left out: as the address looks. */
  readonly way?: MessageWay | null;
  /** Of a 钉钉 robot. */
  readonly secret?: string | null;
}

/** The message that was tried. */
export interface MessageTried {
  readonly messageId: string;
}

/** Sends one message to an address at once, and keeps in the log what came of it. Nothing is tried again. */
export async function sendTestMessage(
  ctx: MediaContext,
  { address: given, way: wanted, secret }: SendTestMessage,
): Promise<MessageTried | ValidationFailure> {
  requireScope(ctx.viewer, Scope.import);
  const to = readAddress(given, wanted ?? null);
  if (to === null) {
    const text = {
      zh: '应为电子邮箱、手机号，或企业微信、钉钉机器人的地址（其他主机请给出 way）。',
      en: 'A mailbox, a mobile number or the webhook of a robot is expected (give "way" for another host).',
    };
    return refuseInput(ctx, [{ path: 'address', text }]);
  }
  const { way, address } = to;
  const id = ctx.ids.next();
  const began = ctx.clock.now();
  const message = testMessage(id, began);
  const send = ctx.waysOut[way];
  const outcome = await send?.({ address, secret: secret ?? null }, message, ctx.signal);
  const shown = maskAddress(way, address);
  const answer = outcome?.answer.replaceAll(address, shown) ?? 'no way out configured';
  await query(ctx.em, record, [
    ...[id, way, shown, outcome === undefined ? 'NO_WAY' : outcome.kind === 'SENT' ? 'SENT' : 'FAILED', began, began],
    ...[began, ctx.viewer.subject ?? '', ctx.clock.now(), message.subject, message.text],
    maskAddressesIn(answer).slice(0, 500),
  ]);
  return { messageId: id };
}

const record = `
insert into message (id, kind, recipient, way, shown_address, state, not_before, attempts, tried_at, created_at,
  created_by, ended_at, subject, body, answer)
values (?, 'TEST', '', ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`;

function readAddress(text: string, wanted: MessageWay | null): { way: MessageWay; address: string } | null {
  const way = wanted ?? wayOf(text);
  if (way === null) return null;
  const parse = way === 'EMAIL' ? parseEmail : way === 'SMS' ? parseNumber : parseWebhook;
  const address = parse(text);
  return address === null ? null : { way, address };
}

function wayOf(text: string): MessageWay | null {
  if (parseEmail(text) !== null) return 'EMAIL';
  if (parseNumber(text) !== null) return 'SMS';
  const host = URL.parse(text)?.hostname ?? '';
  if (host === 'qyapi.weixin.qq.com') return 'WECOM';
  return host === 'oapi.dingtalk.com' ? 'DINGTALK' : null;
}
