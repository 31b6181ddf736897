import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';

describe('following the release log', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeEach(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterEach(async () => media[Symbol.asyncDispose]());

  function publish(more: { version?: number } = {}): number {
    return media.documents.append('PUBLISHED', { origin: country.agencies.province }, more).position;
  }

  async function duties(): Promise<number> {
    const [row] = await media.orm.em
      .fork()
      .execute<{ count: number }[]>('select count(*)::int as count from repost_duty');
    return row?.count ?? 0;
  }

  it('an event that cannot be applied makes the service not ready after a minute, and names the feed', async () => {
    await media.settled(publish());
    publish({ version: 9 });
    expect(await media.readiness()).toMatchObject({ status: 200 });
    await expect
      .poll(async () => {
        media.now = new Date(media.now.getTime() + 61_000);
        return media.readiness();
      })
      .toMatchObject({
        status: 503,
        text: expect.stringMatching(/release-events 已 \d+ 秒不能前进，落后 1 条：.*version 9/),
      });
  });

  it('events before one that cannot be applied take effect, however many wait', async () => {
    for (let count = 0; count < 45; count += 1) publish();
    publish({ version: 9 });
    await media.settled(40);
    expect(await duties()).toBe(160);
  });

  it('stops where the log was restored alone, instead of skipping what takes the lost positions', async () => {
    await media.settled(publish());
    await media.settled(publish());
    media.documents.restoreEvents(1);
    publish();
    publish();
    await expect
      .poll(() => media.readiness())
      .toMatchObject({ status: 503, text: expect.stringContaining('release-events 已不含本服务读到的第 2 条') });
    expect(await duties()).toBe(8);
  });

  it('goes on where the log was restored together with this service', async () => {
    await media.settled(publish());
    media.documents.restoreEvents(1);
    await media.settled(publish());
    expect(await duties()).toBe(8);
    expect(await media.readiness()).toMatchObject({ status: 200 });
  });
});
