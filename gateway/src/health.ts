import type { GatewayConfig, ServiceAddress } from './config.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** One part of the hub as the gateway sees it now. */
export interface PartHealth {
  readonly ready: boolean;
  /** Why not, for people. */
  readonly reason?: string;
}

/** Whether the whole hub can work, part by part. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

/** Asks every part now; a part that does not answer in time is not ready. */
export type CheckReadiness = () => Promise<Readiness>;

const deadline = 3_000;

export function createReadiness(config: GatewayConfig, supergraph: Supergraph): CheckReadiness {
  return async () => {
    const services = await Promise.all(
      config.services.map(async (service) => [service.name, await ask(service)] as const),
    );
    const complaints = supergraph.complaints();
    const graph: PartHealth = {
      ready: supergraph.isReady(),
      ...(complaints.length === 0 ? {} : { reason: complaints.join('; ') }),
    };
    const parts = Object.fromEntries([['supergraph', graph], ...services]);
    return { ready: Object.values(parts).every((part) => part.ready), parts };
  };
}

async function ask({ url }: ServiceAddress): Promise<PartHealth> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(deadline) });
    await response.body?.cancel();
    return response.ok ? { ready: true } : { ready: false, reason: `HTTP ${response.status}` };
  } catch (error) {
    return { ready: false, reason: reasonOf(error) };
  }
}

/** A short word such as ECONNREFUSED: the page is public, the addresses inside are not. */
function reasonOf(error: unknown): string {
  const { code } = ((error instanceof Error ? error.cause : undefined) ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
}
