import { gatewayReady } from './gateway-readiness.ts';
import type { Say } from './say.ts';
import type { ProcessName } from './services.ts';
import type { SupervisedProcess } from './supervised-process.ts';

/** How often the operator hears what is still being waited for. */
const reminderMs = 30_000;
/** How long the gateway may take to have everything once all processes serve. */
const usualPatienceMs = 60_000;

/**
 * The addresses of all processes once every one serves and the gateway says that the hub is ready. Rejects with the
 * first that cannot serve, with what the gateway lacks, and when cancelled.
 */
export async function whenReady(
  processes: readonly (readonly [ProcessName, SupervisedProcess])[],
  say: Say,
  cancel: AbortSignal,
  patienceMs = usualPatienceMs,
): Promise<Record<ProcessName, string>> {
  const waiting = new Set(processes.map(([name]) => name));
  const reminder = setInterval(() => {
    const names = [...waiting].join('、');
    say({
      zh: `仍在等待 ${names}（可能在迁移数据，见日志）`,
      en: `still waiting for ${names} (maybe migrating, see the logs)`,
    });
  }, reminderMs);
  const cancelled = Promise.withResolvers<never>();
  const onCancel = () => cancelled.reject(cancel.reason);
  cancel.addEventListener('abort', onCancel);
  try {
    const serving = processes.map(async ([name, { ready: url }]) => {
      const entry = [name, await url] as const;
      if (name !== 'gateway') waiting.delete(name);
      return entry;
    });
    const entries = await Promise.race([Promise.all(serving), cancelled.promise]);
    const urls = Object.fromEntries(entries) as Record<ProcessName, string>;
    await Promise.race([gatewayReady(urls.gateway, patienceMs, cancel), cancelled.promise]);
    return urls;
  } finally {
    clearInterval(reminder);
    cancel.removeEventListener('abort', onCancel);
  }
}
