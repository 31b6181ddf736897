import type { messageSettings } from '@dibao/shared/message-settings';
import type { Clock } from '@dibao/shared/clock';
import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Ids } from '@dibao/shared/ids';
import type { JobHandler } from '@dibao/shared/jobs/job';
import type { Orm } from '@dibao/shared/orm';
import type { Sealer } from '@dibao/shared/sealed-text';
import { createTokenSigner, type TokenSigner } from '@dibao/shared/signed-token';
import { addressReminders } from './commands/reminders/address-reminders.ts';
import { createDeliverMessages } from './commands/reminders/deliver-messages.ts';
import { enqueueDeliveries } from './commands/reminders/enqueue-deliveries.ts';
import { findDueReminders } from './commands/reminders/find-due-reminders.ts';
import type { MediaConfig } from './config.ts';
import { parseQuietHours } from './rules/contact-fields.ts';
import { createCompose } from './messages/compose.ts';
import { createMail } from './messages/mail.ts';
import { createDingtalk, createWecom } from './messages/robots.ts';
import { createSms } from './messages/sms.ts';
import type { WaysOut } from './messages/way-out.ts';

/** What reminders need of the service. */
export interface RemindersOptions {
  readonly config: Pick<MediaConfig, 'contactsKey' | 'fetchAllow' | 'fetchContact' | keyof typeof messageSettings>;
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
  readonly publicUrl: string;
  /** Tells at once whoever is to be told now. */
  tell(): Promise<void>;
  /** Looks at the clocks, tells who is to be told, and sends whatever waited until now. */
  sweep(): Promise<void>;
}

/** The parts of reminders, wired. */
export function createReminders({ config, orm, clock, ids, sealer }: RemindersOptions): Reminders {
  using opened = new DisposableStack();
  const mail =
    config.smtpUrl === null ? null : opened.use(createMail({ smtpUrl: config.smtpUrl, from: config.mailFrom }));
  const fetchGuarded = opened.use(createGuardedFetch({ allow: config.fetchAllow, contact: config.fetchContact }));
  const { smsUrl, smsHeaders: headers, smsBody: body, smsSuccess: success } = config;
  const ways: WaysOut = {
    ...(mail !== null && { EMAIL: mail.send }),
    ...(smsUrl !== null && { SMS: createSms(fetchGuarded, { url: smsUrl, headers, body, success }) }),
    WECOM: createWecom(fetchGuarded),
    DINGTALK: createDingtalk(fetchGuarded, clock),
  };
  const confirmTokens = createTokenSigner(config.contactsKey, 'confirm');
  const publicUrl = config.publicUrl ?? 'http://localhost';
  const quietHours = parseQuietHours(config.quietHours);
  const delivery = { orm, sealer, clock, ways, compose: createCompose(), confirmTokens, publicUrl };
  const tell = () => addressReminders({ orm, sealer, ids, quietHours }, clock.now());
  const owned = opened.move();
  return {
    handlers: [createDeliverMessages(delivery)],
    ways,
    confirmTokens,
    publicUrl,
    tell,
    async sweep() {
      await orm.em.fork().transactional((em) => findDueReminders(em, clock.now()));
      await tell();
      await orm.em.fork().transactional((em) => enqueueDeliveries(em, clock.now()));
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}
