import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import type { GatewayConfig } from '../config.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { IdentityOf } from '../identities.ts';
import type { SubgraphTransport } from '../subgraph-transport.ts';
import { supergraphFromFile } from './from-file.ts';
import { supergraphFromServices } from './from-services.ts';

/** The graph the gateway serves now. */
export interface Supergraph extends AsyncDisposable {
  /** The engine of the newest supergraph. Throws SERVICE_UNAVAILABLE while there is none. */
  engine(): Engine;
  readonly isReady: () => boolean;
  /** What is missing or wrong now; empty when all is well. */
  readonly complaints: () => readonly string[];
}

export interface SupergraphOptions {
  readonly config: GatewayConfig;
  readonly transport: SubgraphTransport;
  readonly identityOf: IdentityOf;
  readonly log: Log;
}

/** Keeps an engine for the newest good supergraph; what runs on the one before ends there. */
export async function createSupergraph({ config, transport, identityOf, log }: SupergraphOptions): Promise<Supergraph> {
  let current: Engine | null = null;

  async function take(sdl: string): Promise<boolean> {
    try {
      current = await createEngine(sdl, transport, log);
      log.info({ planner: current.planner, bytes: sdl.length }, 'supergraph-taken');
      return true;
    } catch (error) {
      log.error({ err: error }, 'supergraph-unusable');
      return false;
    }
  }

  const source =
    config.supergraphFile === null
      ? await supergraphFromServices({ config, identityOf, log, take })
      : await supergraphFromFile(config.supergraphFile, config.timing.poll, log, take);

  return {
    engine() {
      if (current === null) throw notYet(source.complaints());
      return current;
    },
    isReady: () => current !== null,
    complaints: source.complaints,
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

function notYet(complaints: readonly string[]): HubError {
  const why = complaints.join('; ');
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: `网关正在启动，尚未取得全部服务的模式。${why}`,
    en: `The gateway is starting and does not have every service's schema yet. ${why}`,
  });
}
