import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { examineWaysOut } from './examine-ways-out.ts';

const usual = { smtpUrl: null, mailFrom: '邸报 Dibao <dibao@localhost>', smsUrl: null };

async function serverThatSays(greeting: string) {
  const server = createServer((socket) => socket.end(greeting));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(server, { address_: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

describe('the ways out', () => {
  it('are said to be missing where they are', async () => {
    expect((await examineWaysOut(usual)).en).toMatch(/no mail \(SMTP_URL\)[\s\S]*no SMS \(SMS_URL\)/);
  });

  it('are well when the mail server greets, and a sender nobody takes is named', async () => {
    await using server = await serverThatSays('220 mail.example.cn ESMTP\r\n');
    const found = await examineWaysOut({ ...usual, smtpUrl: server.address_ });
    expect(found.en).toMatch(/says 220, no sender \(MAIL_FROM\)/);
    const named = await examineWaysOut({ ...usual, smtpUrl: server.address_, mailFrom: '邸报 <dibao@example.cn>' });
    expect(named.zh).toMatch(/发件人 邸报 <dibao@example.cn>/);
  });

  it('are wrong when it does not greet or is not there', async () => {
    const server = await serverThatSays('554 go away\r\n');
    await expect(examineWaysOut({ ...usual, smtpUrl: server.address_ })).rejects.toThrow(/554 go away/);
    await server[Symbol.asyncDispose]();
    await expect(examineWaysOut({ ...usual, smtpUrl: server.address_ })).rejects.toThrow(/ECONNREFUSED/);
  });
});
