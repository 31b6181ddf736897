import { describe, expect, it } from 'vitest';
import { createPageLanes } from './page-lanes.ts';
import { createPageThreads } from './page-threads.ts';
import { createTextChecks } from './text-checks.ts';

const page = (length: number) => ({
  ...{
    bytes: Buffer.from(`<title>首页</title><p>${'字'.repeat(length)}</p>`),
    contentType: 'text/html; charset=utf-8',
  },
  url: 'https://e.cn/',
});

describe('checks of texts', () => {
  it('are two of a person at once, and eight of all; what ends makes room', async () => {
    await using threads = createPageThreads(1);
    const checks = createTextChecks(threads);
    const first = checks.begin('甲');
    checks.begin('甲');
    expect(() => checks.begin('甲')).toThrow(/under way/);
    first[Symbol.dispose]();
    checks.begin('甲');
    for (const person of ['乙', '丙', '丁']) {
      checks.begin(person);
      checks.begin(person);
    }
    expect(() => checks.begin('戊')).toThrow(/Too many/);
  });

  it('that are many of one page take turns, a hundred of a person, and end with who asked', async () => {
    await using threads = createPageThreads(1);
    const checks = createTextChecks(threads);
    const asked = new AbortController();
    const order: number[] = [];
    const turns = Array.from({ length: 102 }, async (_, place) => {
      using _turn = await checks.turn('甲', asked.signal);
      order.push(place);
    });
    await expect(checks.turn('甲', asked.signal)).rejects.toThrow(/Too many/);
    await Promise.all(turns);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    using _first = checks.begin('甲');
    using _second = checks.begin('甲');
    const waits = checks.turn('甲', asked.signal);
    asked.abort(new Error('gone'));
    await expect(waits).rejects.toThrow('gone');
  });

  it('are made in the threads that read pages', async () => {
    await using threads = createPageThreads(1);
    const checks = createTextChecks(threads);
    const lines = await checks.read(page(20));
    expect(await checks.compare({ title: '字字', body: '字'.repeat(20) }, lines)).toMatchObject({
      verdict: 'AS_RELEASED',
    });
  });
});

describe('threads that read pages', () => {
  it('let nobody fetch another page while many wait, and all again when few do', async () => {
    await using threads = createPageThreads(1);
    const read = Array.from({ length: 70 }, () => threads.run('readHome', page(2_000)));
    let entered = 0;
    const room = Array.from({ length: 100 }, async () => {
      await threads.room();
      entered += 1;
    });
    await threads.run('readHome', page(1)).catch(() => {});
    expect(entered).toBe(100);
    await Promise.all([...read, ...room]);
  });
});

describe('the lanes of page threads', () => {
  it('keep who waits for an answer apart from pages that take long', async () => {
    await using lanes = createPageLanes(1);
    let read = 0;
    const pages = Array.from({ length: 40 }, async () => {
      await lanes.looks.run('readHome', page(300_000));
      read += 1;
    });
    await Promise.all([lanes.asked.run('readHome', page(20)), lanes.texts.run('readText', page(20))]);
    expect(read).toBeLessThan(pages.length);
    await Promise.all(pages);
  });

  it('end what takes longer than its lane allows', async () => {
    await using threads = createPageThreads(1, 1);
    await threads.run('readHome', page(20));
    await expect(threads.run('readHome', page(3_000_000))).rejects.toThrow(/too long/);
  });
});
