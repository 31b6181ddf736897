import { serviceViewer } from '@dibao/shared/auth';
import { messageOf } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { Log } from '@dibao/shared/log';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askService } from '../ask-service.ts';
import type { GatewayConfig, ServiceAddress } from '../config.ts';
import type { IdentityOf } from '../identities.ts';
import { compose, type ServiceSdl } from './compose.ts';
import type { SupergraphSource, TakeSupergraph } from './source.ts';

export interface FromServicesOptions {
  readonly config: GatewayConfig;
  readonly identityOf: IdentityOf;
  readonly log: Log;
  readonly take: TakeSupergraph;
}

/**
 * Asks the services for their schemas, at once until all have answered and then every few seconds, and composes anew
 * when one has changed. A composition that fails changes nothing: the last good supergraph stays in use and on disk.
 */
export async function supergraphFromServices(options: FromServicesOptions): Promise<SupergraphSource> {
  const { config, log, take } = options;
  const file = join(config.dataDir, 'supergraph.graphql');
  const known = new Map<string, ServiceSdl>();
  const complaints = new Map<string, string>();
  const stop = new AbortController();
  let composed = '';
  let unkept: string | null = null;

  async function look(): Promise<void> {
    await Promise.all(config.services.map(learn));
    if (known.size < config.services.length) return;
    const parts = config.services.flatMap(({ name }) => known.get(name) ?? []);
    const fingerprint = JSON.stringify(parts);
    if (fingerprint !== composed) await renew(parts, fingerprint);
    if (unkept === null) return;
    await keep(file, unkept);
    unkept = null;
  }

  async function renew(parts: readonly ServiceSdl[], fingerprint: string): Promise<void> {
    const composition = compose(parts);
    if ('errors' in composition) {
      // The same parts will not compose another time; what could not be used may be at the next look.
      composed = fingerprint;
      complaints.set(
        'composition',
        `无法组合 supergraph / the supergraph does not compose: ${composition.errors.join('; ')}`,
      );
      log.error({ errors: composition.errors }, 'composition-failed');
    } else if (await take(composition.supergraph)) {
      complaints.delete('composition');
      composed = fingerprint;
      unkept = composition.supergraph;
    } else {
      complaints.set('composition', '组合出的 supergraph 无法使用 / the composed supergraph cannot be used');
    }
  }

  async function learn(service: ServiceAddress): Promise<void> {
    try {
      known.set(service.name, await fetchSdl(service, options, stop.signal));
      complaints.delete(service.name);
    } catch (error) {
      complaints.set(service.name, messageOf(error));
      log.debug({ err: error, service: service.name }, 'schema-unreachable');
    }
  }

  async function watch(): Promise<void> {
    for (let attempt = 0; !stop.signal.aborted; attempt += 1) {
      await look().catch((error: unknown) => log.error({ err: error }, 'supergraph-look-failed'));
      const wait =
        known.size < config.services.length ? Math.min(100 * 2 ** attempt, config.timing.poll) : config.timing.poll;
      await sleep(wait, undefined, { signal: stop.signal }).catch(() => {});
    }
  }

  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored !== null) await take(withAddresses(stored, config.services));
  const watching = watch();
  return {
    complaints: () => [...complaints.values()],
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
    },
  };
}

async function fetchSdl(
  service: ServiceAddress,
  options: FromServicesOptions,
  signal: AbortSignal,
): Promise<ServiceSdl> {
  const { config, identityOf } = options;
  const url = `${service.url}/graphql`;
  const answer = await askService({
    service: service.name,
    url,
    query: '{ _service { sdl } }',
    headers: { [identityHeader]: await identityOf(serviceViewer('gateway')) },
    deadline: config.timing.serviceDeadline,
    signal,
    repeatable: true,
  });
  const sdl = (answer.data as { _service?: { sdl?: unknown } } | null | undefined)?._service?.sdl;
  if (typeof sdl !== 'string') throw new Error(answer.errors?.[0]?.message ?? `${service.name}: no SDL`);
  return { name: service.name, url, sdl };
}

/** Services take free ports at each start; the kept supergraph names those of an earlier one. */
function withAddresses(supergraph: string, services: readonly ServiceAddress[]): string {
  return services.reduce(
    (sdl, { name, url }) =>
      sdl.replace(
        new RegExp(String.raw`(@join__graph\(name: "${name}", url: )"[^"]*"`),
        (_, head: string) => `${head}${JSON.stringify(`${url}/graphql`)}`,
      ),
    supergraph,
  );
}

async function keep(file: string, supergraph: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, supergraph);
  await rename(`${file}.new`, file);
}
