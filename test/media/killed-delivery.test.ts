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
    // Years ahead of the queue's own clock: nobody but this test delivers.
    const publishedAt = '2030-03-04T01:00:00.000Z';
    const { position } = media.documents.append('PUBLISHED', { origin: country.agencies.province, publishedAt });
    await media.settled(position);
    await stack.sweepAt('2030-03-04T09:45');
    const [destination] = await media.orm.em
      .fork()
      .execute<object[]>(`select way, address_key as "addressKey" from message where state = 'WAITING'`);

    using smtp = createMail({ smtpUrl: mail.url, from: '邸报 <dibao@example.cn>' });
    const deliverBy = (send: WayOut) =>
      createDeliverMessages({
        ...reminders,
        ...{ orm: media.orm, clock: { now: () => media.now }, sealer: createSealer(contactsKey) },
        ...{ ways: { EMAIL: send }, compose: createCompose() },
      }).run(destination, { signal: new AbortController().signal, attempt: 1, isLastAttempt: false });
    const sentThenKilled: WayOut = async (...message) => {
      await smtp.send(...message);
      throw new Error('killed');
    };
    await expect(deliverBy(sentThenKilled)).rejects.toThrow('killed');
    const theOne = async () => (await stack.messages()).find(({ way }) => way === 'EMAIL');
    const before = await theOne();
    expect(before).toMatchObject({ state: 'WAITING', attempts: 1 });
    await deliverBy(smtp.send);
    const [first, second] = await mail.received(2);
    expect(second?.messageId).toBe(first?.messageId);
    expect(await theOne()).toMatchObject({
      ...{ state: 'SENT', attempts: 2, answer: expect.stringMatching(/an earlier one may have arrived; 250/) },
    });
    await deliverBy(smtp.send);
    expect(mail.mails).toHaveLength(2);
  });
});
