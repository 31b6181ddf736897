import { createDeliverMessages } from '@dibao/media/commands/reminders/deliver-messages';
import { createCompose } from '@dibao/media/messages/compose';
import { createMail } from '@dibao/media/messages/mail';
import type { WayOut } from '@dibao/media/messages/way-out';
import { createSealer } from '@dibao/shared/sealed-text';
import { describe, expect, it } from 'vitest';
import { contactsKey } from './media-stack.ts';
import { createRemindersStack } from './reminders-stack.ts';

describe('a delivery that is killed', () => {
  it('between sending and recording is made again under the same id, and the log says there may be two', async () => {
    await using stack = await createRemindersStack();
    const { media, country, mail, reminders } = stack;
    const contact = { agencySourceId: 'agency:east', role: '值班员', name: '张三', email: 'zhang@east.example.cn' };
    await media.importRecords('contacts', [contact]);
    const { position } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    // The service's clock stands still in the pause after its first attempt: from here on nobody but this test delivers.
    mail.refusal = { code: 451, text: 'try later', at: 'DATA' };
    await stack.sweepAt('2026-11-20T09:45');
    await stack.delivered();
    mail.refusal = null;
    const clock = { now: () => new Date('2026-11-20T09:46+08:00') };
    const [destination] = await media.orm.em
      .fork()
      .execute<object[]>(`select way, address_key as "addressKey" from message where state = 'WAITING'`);

    using smtp = createMail({ smtpUrl: mail.url, from: '邸报 <dibao@example.cn>' });
    const deliverBy = (send: WayOut) =>
      createDeliverMessages({
        ...reminders,
        ...{ orm: media.orm, clock, sealer: createSealer(contactsKey) },
        ...{ ways: { EMAIL: send }, compose: createCompose() },
      }).run(destination, { signal: new AbortController().signal, attempt: 1 });
    const sentThenKilled: WayOut = async (...message) => {
      await smtp.send(...message);
      throw new Error('killed');
    };
    await expect(deliverBy(sentThenKilled)).rejects.toThrow('killed');
    const theOne = async () => (await stack.messages()).find(({ way }) => way === 'EMAIL');
    const before = await theOne();
    expect(before).toMatchObject({ state: 'WAITING', attempts: 2 });
    await deliverBy(smtp.send);
    const [first, second] = await mail.received(2);
    expect(second?.messageId).toBe(first?.messageId);
    expect(await theOne()).toMatchObject({
      ...{ state: 'SENT', attempts: 3, answer: expect.stringMatching(/an earlier one may have arrived; 250/) },
    });
    await deliverBy(smtp.send);
    expect(mail.mails).toHaveLength(2);
  });
});
