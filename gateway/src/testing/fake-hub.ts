import type { Role } from '@dibao/shared/auth';
import { readConfig } from '@dibao/shared/config';
import { createIdentitySigner } from '@dibao/shared/identity';
import { type Log, silentLog } from '@dibao/shared/log';
import type { RunningServer } from '@dibao/shared/run-process';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayConfig, type GatewayTiming, usualTiming } from '../config.ts';
import { createGateway } from '../gateway.ts';
import { oidcSettings } from '../sign-in/oidc-settings.ts';
import { createFakeLog, type FakeLog } from './fake-log.ts';
import { type FakeMedia, serveDocuments, serveGazette, serveMedia } from './fake-services.ts';

export type FakeServiceName = 'documents' | 'media' | 'gazette';

/** A gateway before three small services, all on real sockets. */
export interface FakeHub extends AsyncDisposable {
  readonly url: string;
  readonly log: FakeLog;
  readonly media: FakeMedia;
  readonly config: GatewayConfig;
  stop(service: FakeServiceName): Promise<void>;
  start(service: FakeServiceName): Promise<void>;
  stopGateway(): Promise<void>;
  token(
    claims?: { sub?: string; roles?: Role[]; iss?: string; aud?: string; ttl?: number } & JWTPayload,
  ): Promise<string>;
  post(query: string, options?: { variables?: object; headers?: Record<string, string> }): Promise<GraphQLAnswer>;
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId?: string };
  }[];
}

export interface FakeHubOptions {
  readonly timing?: Partial<GatewayTiming>;
  readonly log?: Log;
  readonly supergraphFile?: string;
  /** Services that are down from the beginning. */
  readonly without?: readonly FakeServiceName[];
  readonly dataDir?: string;
  /** Whether to resolve only when the gateway is ready. */
  readonly waits?: boolean;
}

const secret = 'a secret of the tests, 32 bytes or more';

export async function createFakeHub(options: FakeHubOptions = {}): Promise<FakeHub> {
  await using opened = new AsyncDisposableStack();
  const signer = createIdentitySigner(secret);
  const log = createFakeLog();
  const media: FakeMedia = { failures: 0, asked: 0, hold: Promise.resolve(), extra: '', duties: createFakeLog() };
  const serve: Record<FakeServiceName, (port: number) => Promise<RunningServer>> = {
    documents: (port) => serveDocuments(log, signer, port),
    media: (port) => serveMedia(media, signer, port),
    gazette: (port) => serveGazette(signer, port),
  };
  const running = new Map<FakeServiceName, RunningServer>();
  const ports = new Map<FakeServiceName, number>();
  opened.defer(async () => {
    await Promise.all([...running.values()].map((server) => server[Symbol.asyncDispose]()));
  });
  const start = async (name: FakeServiceName): Promise<void> => {
    const server = await serve[name](ports.get(name) ?? 0);
    ports.set(name, Number(new URL(server.url).port));
    running.set(name, server);
  };
  const stop = async (name: FakeServiceName): Promise<void> => {
    await running.get(name)?.[Symbol.asyncDispose]();
    running.delete(name);
  };
  const names = ['documents', 'media', 'gazette'] as const;
  for (const name of names) await start(name);
  for (const name of options.without ?? []) await stop(name);

  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const dataDir = options.dataDir ?? (await temporaryFolder(opened));
  const config: GatewayConfig = {
    host: '127.0.0.1',
    port: 0,
    services: names.map((name) => ({ name, url: `http://127.0.0.1:${ports.get(name)}` })),
    internalSecret: secret,
    tokenKeys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA' }] },
    dataDir,
    supergraphFile: options.supergraphFile ?? null,
    siteName: '邸报',
    siteIdCode: null,
    publicUrl: null,
    trustedProxies: [],
    oidc: readConfig(oidcSettings, {}),
    timing: { ...usualTiming, serviceDeadline: 1_000, poll: 100, drain: 500, ...options.timing },
  };
  const gateway = await createGateway({ config, log: options.log ?? silentLog });
  let isRunning = true;
  const stopGateway = async (): Promise<void> => {
    if (isRunning) await gateway[Symbol.asyncDispose]();
    isRunning = false;
  };
  opened.defer(stopGateway);
  if (options.waits !== false) await untilReady(gateway.url);
  const parts = opened.move();
  return {
    url: gateway.url,
    log,
    media,
    config,
    start,
    stop,
    stopGateway,
    token: ({ sub = 'tester', roles = ['site'], iss = 'dibao', aud = 'dibao', ttl = 60, ...claims } = {}) =>
      new SignJWT({ ...claims, roles })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
        .setSubject(sub)
        .setIssuer(iss)
        .setAudience(aud)
        .setExpirationTime(Math.floor(Date.now() / 1000) + ttl)
        .sign(privateKey),
    async post(query, { variables, headers } = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<GraphQLAnswer, 'status'>) };
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Waits until the graph can be asked. */
export async function untilReady(url: string): Promise<void> {
  await until(async () => {
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    await response.body?.cancel();
    return response.status === 200;
  });
}

/** Asks again until it holds; the test's own deadline ends a wait that is in vain. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, 10);
    await promise;
  }
}

async function temporaryFolder(opened: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dibao-gateway-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
