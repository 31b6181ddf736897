import { setTimeout as delay } from 'node:timers/promises';
import { HubError } from '@dibao/shared/errors';
import { listenRefusal } from './free-port.ts';

/** Everything the gateway will listen on, and the loopback addresses another program may hold alone. */
const hosts = ['0.0.0.0', '::', '127.0.0.1', '::1'];

/**
 * Throws in one line when the port cannot be had, on IPv4 or IPv6.
 * @param patienceMs how long to wait for a port that a killed predecessor may still be giving back.
 */
export async function requireFreePort(port: number, patienceMs: number): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const refusal = await firstRefusal(port);
    if (refusal === null) return;
    if (refusal !== 'EADDRINUSE') throw notAllowed(port, refusal);
    if (performance.now() >= giveUpAt) throw inUse(port);
    await delay(100);
  }
}

async function firstRefusal(port: number): Promise<string | null> {
  for (const host of hosts) {
    const refusal = await listenRefusal(port, host);
    // A machine without IPv6 cannot have a conflict there.
    if (refusal !== null && !['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes(refusal)) return refusal;
  }
  return null;
}

function inUse(port: number): HubError {
  return HubError.badInput(
    `端口 ${port} 已被其他程序占用。请结束该程序，或用 PORT=${port + 1} 启动。`,
    `Port ${port} is in use by another program. End that program, or start with PORT=${port + 1}.`,
  );
}

function notAllowed(port: number, code: string): HubError {
  return HubError.badInput(
    `不能监听端口 ${port}（${code}）。小于 1024 的端口需要特别权限，请换用如 PORT=4000。`,
    `Port ${port} cannot be listened on (${code}). Ports below 1024 need a special right; use one such as PORT=4000.`,
  );
}
