import { setTimeout as delay } from 'node:timers/promises';
import { ErrorCode, HubError, messageOf } from '@dibao/shared/errors';

/** How often the gateway is asked, and how long one answer may take. */
const pauseMs = 100;
const answerMs = 5_000;

/**
 * Resolves once the gateway says that the whole hub is ready: it serves before it has every service's schema. Goes on
 * asking a gateway that is started again meanwhile. Throws SERVICE_UNAVAILABLE with what is missing after `patienceMs`.
 */
export async function gatewayReady(url: string, patienceMs: number, cancel: AbortSignal): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const missing = await askWhatIsMissing(url, cancel);
    cancel.throwIfAborted();
    if (missing === null) return;
    if (performance.now() >= end) throw notReady(missing, patienceMs / 1_000);
    await delay(pauseMs, undefined, { signal: cancel });
  }
}

/** One part after the other with its reason, for people; null when nothing is missing. */
async function askWhatIsMissing(url: string, cancel: AbortSignal): Promise<string | null> {
  try {
    const signal = AbortSignal.any([cancel, AbortSignal.timeout(answerMs)]);
    const response = await fetch(`${url}/readyz`, { signal });
    const text = await response.text();
    if (response.ok) return null;
    const { parts = {} } = JSON.parse(text) as { parts?: Record<string, { ready: boolean; reason?: string }> };
    return Object.entries(parts)
      .filter(([, part]) => !part.ready)
      .map(([name, { reason }]) => (reason === undefined ? name : `${name} (${reason})`))
      .join(', ');
  } catch (error) {
    return `gateway (${messageOf(error instanceof Error ? (error.cause ?? error) : error)})`;
  }
}

function notReady(missing: string, seconds: number): HubError {
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: `各进程已启动，但中枢在 ${seconds} 秒内未就绪，尚缺：${missing}。详见数据目录下的 logs/。`,
    en: `All processes run, but the hub was not ready within ${seconds} s. Missing: ${missing}. See logs/ in the data directory.`,
  });
}
