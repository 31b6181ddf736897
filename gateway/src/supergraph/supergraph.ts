import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import type { ExecutionResult } from 'graphql';
import type { GatewayConfig } from '../config.ts';
import { createEngine, type Engine, type ExecutableOperation } from '../engine.ts';
import type { IdentityOf } from '../identities.ts';
import type { RequestScope } from '../request-scope.ts';
import type { SubgraphTransport } from '../subgraph-transport.ts';
import { supergraphFromFile } from './from-file.ts';
import { supergraphFromServices } from './from-services.ts';

/** The graph the gateway serves now. */
export interface Supergraph extends AsyncDisposable {
  /** The engine of the newest supergraph. Throws SERVICE_UNAVAILABLE while there is none. */
  engine(): Engine;
  /** Executes on the given engine, which lives on until its last operation ends. */
  execute(engine: Engine, operation: ExecutableOperation, scope: RequestScope): Promise<ExecutionResult>;
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

/** Keeps an engine for the newest good supergraph; the one before is disposed of when nothing runs on it any more. */
export async function createSupergraph({ config, transport, identityOf, log }: SupergraphOptions): Promise<Supergraph> {
  const running = new Map<Engine, number>();
  let current: Engine | null = null;

  async function take(sdl: string): Promise<boolean> {
    try {
      const next = await createEngine(sdl, transport, log);
      const before = current;
      current = next;
      running.set(next, 0);
      log.info({ planner: next.planner, bytes: sdl.length }, 'supergraph-taken');
      if (before !== null) await retire(before);
      return true;
    } catch (error) {
      log.error({ err: error }, 'supergraph-unusable');
      return false;
    }
  }

  async function retire(engine: Engine): Promise<void> {
    if (engine === current || running.get(engine) !== 0) return;
    running.delete(engine);
    await engine[Symbol.asyncDispose]();
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
    async execute(engine, operation, scope) {
      running.set(engine, (running.get(engine) ?? 0) + 1);
      try {
        return await engine.execute(operation, scope);
      } finally {
        running.set(engine, (running.get(engine) ?? 1) - 1);
        await retire(engine);
      }
    },
    isReady: () => current !== null,
    complaints: source.complaints,
    async [Symbol.asyncDispose]() {
      await source[Symbol.asyncDispose]();
      await Promise.all([...running.keys()].map((engine) => engine[Symbol.asyncDispose]()));
    },
  };
}

function notYet(complaints: readonly string[]): HubError {
  const why = complaints.join('; ');
  return new HubError(ErrorCode.SERVICE_UNAVAILABLE, {
    zh: `网关正在启动，尚未取得全部服务的模式。${why}`,
    en: `The gateway is starting and does not have every service's schema yet. ${why}`,
  });
}
