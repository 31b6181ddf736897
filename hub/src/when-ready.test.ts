import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { whenReady } from './when-ready.ts';

const missing = {
  ready: false,
  parts: { supergraph: { ready: false, reason: 'no schema' }, documents: { ready: true }, media: { ready: false } },
};

/** A gateway that gives these answers to /readyz one after the other, the last for ever; null breaks the connection. */
async function fakeGateway(...answers: readonly (200 | 503 | null)[]) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.push(request.url), answers.length) - 1] ?? null;
    if (answer === null) return void response.destroy();
    response.writeHead(answer).end(JSON.stringify(answer === 200 ? { ready: true } : missing));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = { ready: Promise.resolve(url), [Symbol.asyncDispose]: async () => {} };
  const close = async () => void server.close().closeAllConnections();
  return { url, asked, processes: [['gateway', gateway]] as const, [Symbol.asyncDispose]: close };
}

const { signal } = new AbortController();

describe('waiting for the hub', () => {
  it('lasts until the gateway says that all of it is ready, also when the gateway is started again', async () => {
    await using gateway = await fakeGateway(503, null, 503, 200);
    expect(await whenReady(gateway.processes, () => {}, signal)).toEqual({ gateway: gateway.url });
    expect(gateway.asked).toEqual(Array(4).fill('/readyz'));
  });

  it('ends with what is missing', async () => {
    await using gateway = await fakeGateway(503);
    await expect(whenReady(gateway.processes, () => {}, signal, 50)).rejects.toThrow(
      'Missing: supergraph (no schema), media.',
    );
    await using silent = await fakeGateway(null);
    await expect(whenReady(silent.processes, () => {}, signal, 50)).rejects.toThrow('Missing: gateway (');
  });

  it('ends when it is cancelled', async () => {
    await using gateway = await fakeGateway(503);
    const cancel = new AbortController();
    const waiting = whenReady(gateway.processes, () => {}, cancel.signal);
    cancel.abort(new Error('never mind'));
    await expect(waiting).rejects.toThrow('never mind');
  });
});
