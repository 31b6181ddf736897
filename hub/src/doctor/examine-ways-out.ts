import { once } from 'node:events';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError, messageOf } from '@dibao/shared/errors';
import type { HubConfig } from '../config.ts';

type Ways = Pick<HubConfig, 'smtpUrl' | 'mailFrom' | 'smsUrl'>;

/** By which ways reminders leave: a mail server that is set up has to answer; without one, that is said. */
export async function examineWaysOut({ smtpUrl, mailFrom, smsUrl }: Ways): Promise<Bilingual> {
  const sms: Bilingual =
    smsUrl === null
      ? { zh: '短信未设置（SMS_URL）', en: 'no SMS (SMS_URL)' }
      : { zh: '短信已设置', en: 'SMS is set up' };
  if (smtpUrl === null) {
    return {
      zh: `邮件未设置（SMTP_URL）：提醒只登记，不以邮件发出；${sms.zh}；机器人随联系人登记`,
      en: `no mail (SMTP_URL): reminders are recorded and go out by no mail; ${sms.en}; robots come with contacts`,
    };
  }
  const { host } = new URL(smtpUrl);
  const greeting = await greetingOf(new URL(smtpUrl)).catch((error: unknown) => {
    throw HubError.badInput(
      `邮件服务器 ${host} 没有应答（${messageOf(error)}）。请检查 SMTP_URL，再用 pnpm hub remind-test 试发。`,
      `The mail server ${host} does not answer (${messageOf(error)}). Check SMTP_URL, then try pnpm hub remind-test.`,
    );
  });
  const sender = mailFrom.endsWith('@localhost>')
    ? { zh: '发件人未设置（MAIL_FROM），多数服务器会拒收', en: 'no sender (MAIL_FROM): most servers will refuse it' }
    : { zh: `发件人 ${mailFrom}`, en: `from ${mailFrom}` };
  return {
    zh: `${host} 应答 ${greeting}，${sender.zh}；${sms.zh}`,
    en: `${host} says ${greeting}, ${sender.en}; ${sms.en}`,
  };
}

const patience = 5_000;

/** The first three characters a mail server says: 220 when it is well. */
async function greetingOf({ protocol, hostname, port }: URL): Promise<string> {
  const isSecure = protocol === 'smtps:';
  const to = { host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port) || (isSecure ? 465 : 587) };
  const socket = isSecure ? connectTls({ ...to, servername: to.host }) : connectPlain(to);
  try {
    const [first] = (await once(socket, 'data', { signal: AbortSignal.timeout(patience) })) as [Buffer];
    const code = first.toString('latin1').slice(0, 3);
    if (code !== '220') throw new Error(first.toString('latin1').slice(0, 80).trim());
    return code;
  } finally {
    socket.destroy();
  }
}
