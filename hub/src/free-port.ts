import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { HubError } from '@dibao/shared/errors';

/** Whether a program could listen there now; the reason when it could not. */
export async function listenRefusal(port: number, host: string): Promise<string | null> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  server.listen({ port, host, exclusive: true, ipv6Only: host.includes(':') }, () => server.close(() => resolve(null)));
  return promise;
}

/**
 * A free loopback port, the preferred one if it is free. Others come from below the range that the system hands to
 * outgoing connections (32768 and up): such a connection could take the port while a crashed service is away.
 */
export async function freePort(preferred?: number, taken: readonly number[] = []): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = attempt === 0 && preferred !== undefined ? preferred : randomInt(20_000, 32_000);
    if (!taken.includes(port) && (await listenRefusal(port, '127.0.0.1')) === null) return port;
  }
  throw HubError.badInput(
    '本机回环地址上没有空闲端口（20000–32000）。请结束占用端口的程序后重试。',
    'There is no free loopback port (20000–32000) on this machine. End the programs that hold them and try again.',
  );
}
