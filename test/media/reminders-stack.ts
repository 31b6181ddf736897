import { createReminders, type Reminders } from '@dibao/media/create-reminders';
import { createIds } from '@dibao/shared/ids';
import { createSealer } from '@dibao/shared/sealed-text';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { contactsKey, createMediaStack, type MediaStack, type MessageSettings, usualMessages } from './media-stack.ts';

/** A media service that sends mail to a real SMTP server, with the sweep in the hands of the test. */
export interface RemindersStack extends AsyncDisposable {
  readonly media: MediaStack;
  readonly country: InventedCountry;
  readonly mail: MailServer;
  readonly reminders: Reminders;
  /** Sets the clock, `2026-11-20T09:45` in Beijing, and looks at it. */
  sweepAt(time: string): Promise<void>;
  /** The log of messages, oldest first. */
  messages(): Promise<readonly MessageEntry[]>;
  /** Resolves when no message waits that may go now. */
  delivered(): Promise<void>;
}

interface MessageEntry {
  readonly id: string;
  readonly recipient: string;
  readonly way: string | null;
  readonly state: string;
  readonly shown: string | null;
  readonly attempts: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly answer: string | null;
}

export async function createRemindersStack(messages: Partial<MessageSettings> = {}): Promise<RemindersStack> {
  await using opened = new AsyncDisposableStack();
  const mail = opened.use(await startMailServer());
  const settings = { smtpUrl: mail.url, quietHours: 'none', publicUrl: 'http://hub.example.cn', ...messages };
  const media = opened.use(await createMediaStack({ messages: settings }));
  const country = await seedCountry(media);
  const clock = { now: () => media.now };
  const reminders = opened.use(
    createReminders({
      config: { ...usualMessages, ...settings, contactsKey, fetchAllow: ['127.0.0.1'], fetchContact: 'tests' },
      ...{ orm: media.orm, clock, ids: createIds(clock), sealer: createSealer(contactsKey) },
    }),
  );
  const read = <Row>(sql: string) => media.orm.em.fork().execute<Row[]>(sql);
  const owned = opened.move();
  return {
    ...{ media, country, mail, reminders },
    async sweepAt(time) {
      media.now = new Date(`${time}+08:00`);
      await reminders.sweep();
    },
    messages: () =>
      read<MessageEntry>(
        `select id, recipient, way, state, shown_address as shown, attempts, subject, body, answer from message order by id`,
      ),
    async delivered() {
      const patience = AbortSignal.timeout(15_000);
      for (;;) {
        patience.throwIfAborted();
        const due = await read(
          `select from (
             select distinct on (way, address_key) not_before from message where state = 'WAITING'
             order by way, address_key, id
           ) first where not_before <= '${media.now.toISOString()}'`,
        );
        if (due.length === 0) return;
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
