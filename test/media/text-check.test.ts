import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Match {
  readonly release: { readonly id: string };
  readonly verdict: string;
  readonly differences: readonly { readonly source: string; readonly copy: string }[];
  readonly missing: readonly string[];
  readonly decision: { readonly allowed: boolean; readonly reasons: readonly { readonly code: string }[] };
}

const body =
  '各市人民政府：\n为做好冬季防火工作，现就有关事项通知如下。\n一、各地要在2026年12月31日前完成排查，投入不少于1,234万元。\n二、逾期不改正的，依法予以处罚，并在全省范围内通报。\n三、各级各部门要切实加强组织领导，压实工作责任，确保人民群众生命财产安全。';

describe('the check of a text', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let releaseId: string;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const url = 'https://www.example.gov.cn/1.html';
    media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      url,
      title: '关于做好森林防火工作的通知',
      body: body.replace('冬季', '森林'),
    });
    const event = media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      title: '关于做好冬季防火工作的通知',
      url,
      document: { documentNumber: '云政办发〔2026〕8号' },
      body,
    });
    releaseId = event.releaseId;
    await media.settled(event.position);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function ask(input: { text?: string; url?: string }, as = viewer('editor', { channelIds: [country.account] })) {
    return media.ask<{ checkText: readonly Match[] }>(
      `query ($channelId: ID!, $text: String, $url: String) {
        checkText(channelId: $channelId, text: $text, url: $url) {
          release { id } edition verdict coverage differences { before source copy after } missing
          decision { allowed reasons { code } }
        }
      }`,
      { as, variables: { channelId: country.account, ...input } },
    );
  }
  const check = async (text: string) => (await ask({ text })).data.checkText;

  it('finds the release it came from, and says whether it may be posted', async () => {
    const [match] = await check(`关于做好冬季防火工作的通知\n${body}`);
    expect(match).toMatchObject({
      release: { id: releaseId },
      verdict: 'AS_RELEASED',
      differences: [],
      decision: { allowed: true },
    });
  });

  it('finds it by its number, and says what differs and what is missing', async () => {
    const changed = body.replace('1,234万元', '1,334万元').replace(/\n三、.*/u, '');
    const [match] = await check(`转发：云政办发[2026]8号\n${changed}`);
    expect(match).toMatchObject({ release: { id: releaseId }, verdict: 'DIFFERENT' });
    expect(match?.differences.map(({ source, copy }) => [source, copy])).toContainEqual(['1,234', '1,334']);
    expect(match?.missing.join('')).toContain('压实工作责任');
  });

  it('knows nothing of what nobody released', async () => {
    expect(await check('今天天气很好，适合出门散步。')).toEqual([]);
  });

  it('reads the page of an address, and tells why it cannot', async () => {
    const server = createServer((request, response) => {
      if (request.url !== '/copy.html') return void response.writeHead(404).end();
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const paragraphs = body
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('');
      response.end(
        `<html><body><h1>关于做好冬季防火工作的通知</h1><div>${paragraphs.replace('逾期不改正', '逾期改正')}</div></body></html>`,
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const [match] = (await ask({ url: `${base}/copy.html` })).data.checkText;
      expect(match).toMatchObject({ release: { id: releaseId }, verdict: 'DIFFERENT' });
      expect((await ask({ url: `${base}/nothing` })).errors?.[0]?.message).toContain('回应 404');
      expect((await ask({ url: 'http://10.0.0.1/' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect((await ask({ url: 'file:///etc/passwd' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('of a withdrawn release says so, without its text', async () => {
    const gone = media.documents.append('PUBLISHED', {
      origin: country.agencies.province,
      title: '关于开展消防检查的通知',
      body,
    });
    const last = media.documents.append('WITHDRAWN', {
      id: gone.releaseId,
      origin: country.agencies.province,
      title: '关于开展消防检查的通知',
    });
    media.documents.texts.clear();
    await media.settled(last.position);
    const [match] = await check('关于开展消防检查的通知\n正文。');
    expect(match).toMatchObject({ release: { id: gone.releaseId }, verdict: 'NO_TEXT', decision: { allowed: false } });
    expect(match?.decision.reasons.map(({ code }) => code)).toContain('RECALLED');
  });

  it('is for the channel and those who watch it, and takes one text', async () => {
    expect(
      (await ask({ text: 'x' }, viewer('editor', { channelIds: [country.sites.west] }))).errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
    expect((await ask({})).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await ask({ text: '字'.repeat(100_001) })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
