import { createDocumentsService } from '@dibao/documents/service';
import { usualTiming } from '@dibao/gateway/config';
import { createGazetteService } from '@dibao/gazette/service';
import { placeEmptyDatabase } from '@dibao/gazette/testing/search-index';
import { createGateway } from '@dibao/gateway/gateway';
import { oidcSettings } from '@dibao/gateway/sign-in/oidc-settings';
import { untilReady } from '@dibao/gateway/testing/fake-hub';
import { freePort } from '@dibao/hub/free-port';
import { issueToken } from '@dibao/hub/issue-token';
import { loadKeys, publicKeySet } from '@dibao/hub/keys';
import { lookSettings } from '@dibao/media/look-settings';
import { createMediaService } from '@dibao/media/service';
import type { Role } from '@dibao/shared/auth';
import { readConfig } from '@dibao/shared/config';
import { messageSettings } from '@dibao/shared/message-settings';
import type { Clock } from '@dibao/shared/clock';
import { createIdentitySigner, identityHeader } from '@dibao/shared/identity';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, type ImportTold, operator, readImportTold } from './documents.ts';
import { createTestDatabase } from './postgres.ts';
import { testLog } from './test-log.ts';

const site = { siteName: '邸报', siteIdCode: null };
const usualMessages = readConfig(messageSettings, {});

type ServiceName = 'documents' | 'media' | 'gazette';
type ImportKind = 'agencies' | 'documents' | 'sites' | 'contacts' | 'gazette';
const importers: Record<ImportKind, ServiceName> = {
  agencies: 'documents',
  documents: 'documents',
  sites: 'media',
  contacts: 'media',
  gazette: 'gazette',
};

export interface TestHubOptions {
  /** Called with each SQL statement of any service; tests count them. */
  readonly onStatement?: (sql: string) => void;
  /** By which ways messages leave; by none when left out. */
  readonly messages?: Partial<typeof usualMessages>;
  /** The hub looks at pages itself; without it a reported copy stays CLAIMED. */
  readonly looks?: boolean;
  /** What the services take for now; the gateway keeps the machine's time, since tokens end by it. */
  readonly clock?: Clock;
  /** Settings of an identity provider, by their names. */
  readonly oidc?: Readonly<Record<string, string>>;
  /** The port of the gateway, where something else has to know it before. */
  readonly gatewayPort?: number;
}

/** A whole hub in this process: three services on databases of their own and the gateway, all on real sockets. */
export async function startTestHub(options: TestHubOptions = {}) {
  await using opening = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'dibao-test-'));
  opening.defer(() => rm(dataDir, { recursive: true, force: true }));
  await placeEmptyDatabase(join(dataDir, 'search'));
  const keys = await loadKeys(dataDir);
  const ports = { documents: await freePort(), media: await freePort(), gazette: await freePort() };
  const gatewayPort = options.gatewayPort ?? (await freePort());
  const publicUrl = `http://localhost:${gatewayPort}`;
  const url = (name: ServiceName) => `http://127.0.0.1:${ports[name]}`;
  const common = { internalSecret: keys.internalSecret, logLevel: 'error', fetchAllow: ['127.0.0.1'] } as const;
  const { looks = false, oidc: _oidc, gatewayPort: _port, ...replaced } = options;
  const looking = readConfig(lookSettings, { LOOK_ENABLED: looks ? '1' : '0' });
  const outside = { log: testLog, ...replaced };
  const start: Record<ServiceName, (databaseUrl: string, port: number) => Promise<AsyncDisposable>> = {
    documents: (databaseUrl, port) =>
      createDocumentsService({
        config: {
          ...{ ...common, fetchContact: 'tests', port, databaseUrl, mediaUrl: url('media') },
          ...{ signInKey: keys.signInKey, publicUrl },
        },
        ...outside,
      }),
    media: (databaseUrl, port) =>
      createMediaService(
        {
          ...{ ...common, ...looking, port, databaseUrl, documentsUrl: url('documents') },
          ...{ contactsKey: keys.contactsKey, fetchContact: 'tests' },
          ...{ ...usualMessages, ...options.messages },
        },
        outside,
      ),
    gazette: (databaseUrl, port) =>
      createGazetteService({
        config: { ...common, port, databaseUrl, documentsUrl: url('documents'), dataDir },
        ...outside,
      }),
  };
  const databases = new Map<ServiceName, string>();
  const running = new Map<ServiceName, AsyncDisposable>();
  async function startService(name: ServiceName): Promise<void> {
    running.set(name, await start[name](databases.get(name) ?? '', ports[name]));
  }
  async function stopService(name: ServiceName): Promise<void> {
    await running.get(name)?.[Symbol.asyncDispose]();
    running.delete(name);
  }
  for (const name of ['documents', 'media', 'gazette'] as const) {
    const database = opening.use(
      await createTestDatabase({
        template: name,
        async migrate(databaseUrl) {
          await using _service = await start[name](databaseUrl, 0);
        },
      }),
    );
    databases.set(name, database.url);
    opening.defer(() => stopService(name));
    await startService(name);
  }
  const gateway = opening.use(
    await createGateway({
      config: {
        ...{ host: '127.0.0.1', port: gatewayPort, trustedProxies: [], dataDir, supergraphFile: null },
        ...{
          ...site,
          publicUrl,
          oidc: readConfig(oidcSettings, options.oidc ?? {}),
          internalSecret: keys.internalSecret,
        },
        services: (['documents', 'media', 'gazette'] as const).map((name) => ({ name, url: url(name) })),
        tokenKeys: { keys: [...publicKeySet(keys).keys] },
        timing: { ...usualTiming, poll: 500, drain: 1_000 },
      },
      log: testLog,
    }),
  );
  await untilReady(gateway.url);
  const signer = createIdentitySigner(keys.internalSecret);

  async function token(
    role: Role,
    claims: { subject?: string; agencyId?: string; channelIds?: string[]; lifetimeSeconds?: number } = {},
  ): Promise<string> {
    return issueToken(keys, { subject: `a ${role}`, roles: [role], lifetimeSeconds: 3_600, ...claims });
  }
  const operatorToken = await token('operator');
  const everything = opening.move();
  return {
    url: gateway.url,
    publicUrl,
    services: { documents: url('documents'), media: url('media'), gazette: url('gazette') },
    databases: Object.fromEntries(databases) as Record<ServiceName, string>,
    dataDir,
    token,
    operatorToken,
    startService,
    stopService,
    /** Asks the gateway; by default as the operator, with `null` as the public. */
    async ask(
      query: string,
      variables: object = {},
      bearer: string | null = operatorToken,
      headers: Record<string, string> = {},
    ): Promise<Answer> {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(60_000),
      });
      return (await response.json()) as Answer;
    },
    async importRecords(kind: ImportKind, records: Iterable<object | string>): Promise<ImportTold> {
      const response = await fetch(`${url(importers[kind])}/internal/import/${kind}`, {
        method: 'POST',
        headers: { [identityHeader]: await signer.sign(operator) },
        body: [...records].map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n'),
        signal: AbortSignal.timeout(300_000),
      });
      return readImportTold(await response.text());
    },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}
export type TestHub = Awaited<ReturnType<typeof startTestHub>>;
