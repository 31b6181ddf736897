import { createTransport } from 'nodemailer';
import type { SendOutcome, WayOut } from './way-out.ts';

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://`. */
  readonly smtpUrl: string;
  /** `邸报 <dibao@example.gov.cn>`. */
  readonly from: string;
}

const seconds = 1_000;

/** Mail by SMTP over a few kept connections. */
export function createMail({ smtpUrl, from }: MailSettings): { readonly send: WayOut } & Disposable {
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      socketTimeout: 30 * seconds,
      dnsTimeout: 10 * seconds,
      // A text never names a file or an address to be read and sent along.
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0],
    { from },
  );
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'dibao.invalid';
  return {
    async send({ address }, { id, subject, text, html }) {
      return transport
        .sendMail({
          to: { name: '', address },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // No machine answers a machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        .then(({ response }): SendOutcome => ({ kind: 'SENT', answer: response }), toOutcome);
    },
    [Symbol.dispose]: () => transport.close(),
  };
}

/** Only the refusal of this mailbox or message is final; a server that is down, full or has changed its password comes back. */
function toOutcome(
  error: Error & { readonly code?: string; readonly responseCode?: number; response?: string },
): SendOutcome {
  const isOfTheMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const isFinal = isOfTheMessage && (error.responseCode ?? 0) >= 500;
  return {
    kind: isFinal ? 'REFUSED' : 'FAILED',
    answer: error.response ?? `${error.code ?? ''} ${error.message}`.trim(),
  };
}
