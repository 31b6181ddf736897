import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on loopback that keeps what it gets. */
export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** Answers recipients and mails with this SMTP error while it is set. */
  refusal: { readonly code: number; readonly text: string; readonly at: 'RCPT' | 'DATA' } | null;
  /** Resolves when so many mails have come in all. */
  received(count: number): Promise<readonly ParsedMail[]>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const waiting = new Set<() => void>();
  const state: { refusal: MailServer['refusal'] } = { refusal: null };
  const refuseAt = (at: 'RCPT' | 'DATA') => {
    if (state.refusal?.at !== at) return null;
    return Object.assign(new Error(state.refusal.text), { responseCode: state.refusal.code });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refuseAt('RCPT')),
    onData(stream, _session, done) {
      simpleParser(stream, (error: Error | null, mail) => {
        const refused = error ?? refuseAt('DATA');
        if (refused !== null) return done(refused);
        mails.push(mail);
        for (const wake of waiting) wake();
        return done(null);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async received(count: number) {
      const patience = AbortSignal.timeout(15_000);
      while (mails.length < count) {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const give = () => reject(new Error(`${mails.length} of ${count} mails came`));
        waiting.add(resolve);
        patience.addEventListener('abort', give, { once: true });
        await promise.finally(() => {
          waiting.delete(resolve);
          patience.removeEventListener('abort', give);
        });
      }
      return mails;
    },
    async [Symbol.asyncDispose]() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(resolve);
      await promise;
    },
  });
}
