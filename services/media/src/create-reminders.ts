import type { messageSettings } from '@dibao/shared/message-settings';
import type { Clock } from '@dibao/shared/clock';
import type { Ids } from '@dibao/shared/ids';
import type { JobHandler } from '@dibao/shared/jobs/job';
import type { Orm } from '@dibao/shared/orm';
import type { Sealer } from '@dibao/shared/sealed-text';
import { createTokenSigner, type TokenSigner } from '@dibao/shared/signed-token';
import { addressReminders } from './commands/reminders/address-reminders.ts';
import { createDeliverMessages } from './commands/reminders/deliver-messages.ts';
import { recoverDeliveries } from './commands/reminders/enqueue-deliveries.ts';
import { findDueReminders } from './commands/reminders/find-due-reminders.ts';
import type { MediaConfig } from './config.ts';
import { parseQuietHours } from './rules/contact-fields.ts';
import { createCompose } from './messages/compose.ts';
import { createMail } from './messages/mail.ts';
import type { WaysOut } from './messages/way-out.ts';

/** What reminders need of the service. */
export interface RemindersOptions {
  readonly config: Pick<MediaConfig, 'contactsKey' | 'fetchAllow' | keyof typeof messageSettings>;
  readonly orm: Orm;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sealer: Sealer;
}

/** Reminders while the service runs. */
export interface Reminders extends Disposable {
  readonly handlers: readonly JobHandler[];
  readonly ways: WaysOut;
  readonly confirmTokens: TokenSigner;
  /** Looks at the clocks, tells who is to be told, and finds what a lost job left. */
  sweep(): Promise<void>;
}

/** The parts of reminders, wired. */
export function createReminders({ config, orm, clock, ids, sealer }: RemindersOptions): Reminders {
  using opened = new DisposableStack();
  const mail =
    config.smtpUrl === null ? null : opened.use(createMail({ smtpUrl: config.smtpUrl, from: config.mailFrom }));
  const ways: WaysOut = { ...(mail !== null && { EMAIL: mail.send }) };
  const confirmTokens = createTokenSigner(config.contactsKey, 'confirm');
  const publicUrl = config.publicUrl ?? 'http://localhost';
  const quietHours = parseQuietHours(config.quietHours);
  const delivery = { orm, sealer, clock, ways, compose: createCompose(), confirmTokens, publicUrl };
  const owned = opened.move();
  return {
    handlers: [createDeliverMessages(delivery)],
    ways,
    confirmTokens,
    async sweep() {
      await orm.em.fork().transactional((em) => findDueReminders(em, clock.now()));
      await addressReminders({ orm, sealer, ids, quietHours }, clock.now());
      await orm.em.fork().transactional(recoverDeliveries);
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
