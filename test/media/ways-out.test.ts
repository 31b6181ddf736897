import { createHmac } from 'node:crypto';
import { createDingtalk, createWecom } from '@dibao/media/messages/robots';
import { createMail } from '@dibao/media/messages/mail';
import { createSms } from '@dibao/media/messages/sms';
import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import { describe, expect, it } from 'vitest';
import { startJsonServer } from '../support/json-server.ts';
import { startMailServer } from '../support/mail-server.ts';

const message = {
  ...{ id: '019a0000-0000-7000-8000-000000000001', subject: '【邸报】已超过最后时限：关于"甲事"的通知' },
  ...{
    text: '张三：您好！',
    html: '<p>张三：您好！</p>',
    short: '关于"甲事"的\n通知',
    markdown: '### 甲事\n\n[确认](http://hub/c)',
  },
};
const never = new AbortController().signal;
const loopback = () => createGuardedFetch({ allow: ['127.0.0.1'], contact: 'tests' });

describe('a robot of 企业微信', () => {
  it('gets markdown, and its errcode says what came of it', async () => {
    await using provider = await startJsonServer({ errcode: 0, errmsg: 'ok' });
    using client = loopback();
    const send = createWecom(client);
    const to = { address: `${provider.url}/cgi-bin/webhook/send?key=k`, secret: null };
    expect(await send(to, message, never)).toMatchObject({ kind: 'SENT' });
    expect(provider.calls[0]?.body).toEqual({ msgtype: 'markdown', markdown: { content: message.markdown } });
    provider.answer = { status: 200, body: { errcode: 45_009, errmsg: 'api freq out of limit' } };
    expect(await send(to, message, never)).toMatchObject({ kind: 'FAILED', answer: expect.stringMatching(/45009/) });
    provider.answer = { status: 200, body: { errcode: 93_000, errmsg: 'invalid webhook url' } };
    expect(await send(to, message, never)).toMatchObject({ kind: 'REFUSED' });
    provider.answer = { status: 200, body: 'nonsense' };
    expect(await send(to, message, never)).toMatchObject({ kind: 'FAILED' });
  });

  it('gets no more than it takes, and the link all the same', async () => {
    await using provider = await startJsonServer({ errcode: 0 });
    using client = loopback();
    const markdown = `${'> 一个很长的任务\n'.repeat(400)}[确认](http://hub/c)`;
    await createWecom(client)({ address: provider.url, secret: null }, { ...message, markdown }, never);
    const [call] = provider.calls as { body: { markdown: { content: string } } }[];
    const sent = call?.body.markdown.content ?? '';
    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(4_096);
    expect(sent).toMatch(/\[确认\]\(http:\/\/hub\/c\)$/);
  });
});

describe('a robot of 钉钉', () => {
  it('is asked with the time and its signature under the secret', async () => {
    await using provider = await startJsonServer({ errcode: 0, errmsg: 'ok' });
    using client = loopback();
    const now = new Date('2026-11-20T01:45:00Z');
    const send = createDingtalk(client, { now: () => now });
    await send({ address: `${provider.url}/robot/send?access_token=t`, secret: 'SECx' }, message, never);
    const { searchParams } = provider.calls[0]?.url ?? new URL('http://nothing');
    const timestamp = String(now.getTime());
    expect(searchParams.get('access_token')).toBe('t');
    expect(searchParams.get('timestamp')).toBe(timestamp);
    expect(searchParams.get('sign')).toBe(createHmac('sha256', 'SECx').update(`${timestamp}\nSECx`).digest('base64'));
    await send({ address: provider.url, secret: null }, message, never);
    expect(provider.calls[1]?.url.searchParams.has('sign')).toBe(false);
  });
});

describe('an SMS gateway', () => {
  const settings = (url: string) => ({
    url,
    headers: '{"authorization":"Bearer s"}',
    body: '{"to":["{number}"],"sms":{"content":"{text}","ref":"{id}"},"sign":"邸报"}',
    success: 'data.status=OK',
  });

  it('gets the template filled in, and no message leaves its text', async () => {
    await using provider = await startJsonServer({ data: { status: 'OK' } });
    using client = loopback();
    const send = createSms(client, settings(provider.url));
    expect(await send({ address: '13800001234', secret: null }, message, never)).toMatchObject({ kind: 'SENT' });
    expect(provider.calls[0]).toMatchObject({
      headers: { authorization: 'Bearer s' },
      body: { to: ['13800001234'], sms: { content: message.short, ref: message.id }, sign: '邸报' },
    });
    provider.answer = { status: 200, body: { data: { status: 'BUSY' } } };
    expect(await send({ address: '1', secret: null }, message, never)).toMatchObject({ kind: 'FAILED' });
    provider.answer = { status: 403, body: {} };
    expect(await send({ address: '1', secret: null }, message, never)).toMatchObject({ kind: 'REFUSED' });
    provider.answer = { status: 503, body: {} };
    expect(await send({ address: '1', secret: null }, message, never)).toMatchObject({ kind: 'FAILED' });
  });

  it('is not reached at an address within, unless that is allowed', async () => {
    await using provider = await startJsonServer({});
    using client = createGuardedFetch({ allow: [], contact: 'tests' });
    const outcome = await createSms(client, settings(provider.url))({ address: '1', secret: null }, message, never);
    expect(outcome.kind).toBe('REFUSED');
    expect(provider.calls).toEqual([]);
  });
});

describe('mail', () => {
  it('carries plain text and HTML under an id of its own, and a title that would end its line ends nothing', async () => {
    await using server = await startMailServer();
    using mail = createMail({ smtpUrl: server.url, from: '邸报 <dibao@example.gov.cn>' });
    const subject = '甲\r\nBcc: all@example.cn';
    const outcome = await mail.send({ address: 'zhang@example.cn', secret: null }, { ...message, subject }, never);
    expect(outcome).toMatchObject({ kind: 'SENT', answer: expect.stringMatching(/^250/) });
    const [received] = await server.received(1);
    expect(received).toMatchObject({
      messageId: `<${message.id}@example.gov.cn>`,
      text: expect.stringMatching(/张三/),
    });
    expect(received?.bcc).toBeUndefined();
    expect(received?.headers.get('subject')).not.toMatch(/[\r\n]/);
  });

  it('that no server takes may be tried again', async () => {
    const server = await startMailServer();
    await server[Symbol.asyncDispose]();
    using mail = createMail({ smtpUrl: server.url, from: 'dibao@example.gov.cn' });
    const outcome = await mail.send({ address: 'zhang@example.cn', secret: null }, message, never);
    expect(outcome).toMatchObject({ kind: 'FAILED', answer: expect.stringMatching(/ECONNREFUSED/) });
  });
});
