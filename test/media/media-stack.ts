import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import { lookSettings } from '@dibao/media/look-settings';
import { createMediaService } from '@dibao/media/service';
import { anonymous, type Role, type Viewer } from '@dibao/shared/auth';
import type { Language } from '@dibao/shared/bilingual';
import { type Config, readConfig } from '@dibao/shared/config';
import { messageSettings } from '@dibao/shared/message-settings';
import { createIdentitySigner, identityHeader, viewerOf } from '@dibao/shared/identity';
import type { ImportMessage } from '@dibao/shared/import-route';
import { installJobs } from '@dibao/shared/jobs/run-jobs';
import { silentLog } from '@dibao/shared/log';
import { createOrm, type Orm } from '@dibao/shared/orm';
import { testSecret } from '../support/documents.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { testLog } from '../support/test-log.ts';
import { createDocumentsStandIn, type DocumentsStandIn } from './documents-stand-in.ts';

export type MessageSettings = Config<typeof messageSettings>;
export const usualMessages: MessageSettings = readConfig(messageSettings, {});

export const contactsKey = 'a key of the tests, long enough for contacts';

/** What GraphQL answers; a test names the shape it reads. */
interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code?: string } }[];
}

/** The media service on a database of its own, with a stand-in for the documents service. */
export interface MediaStack extends AsyncDisposable {
  readonly url: string;
  readonly databaseUrl: string;
  readonly documents: DocumentsStandIn;
  readonly orm: Orm;
  /** The instant the service takes for now. */
  now: Date;
  /** The SQL statements since it was last emptied. */
  readonly statements: string[];
  ask<T>(query: string, options?: AskOptions): Promise<Answer<T>>;
  importSites(lines: readonly (object | string)[]): Promise<ImportMessage[]>;
  importRecords(kind: string, lines: readonly (object | string)[]): Promise<ImportMessage[]>;
  /** What an internal address answers; null asks as the public. */
  get(path: string, as: Viewer | null): Promise<Response>;
  /** What `/readyz` answers. */
  readiness(): Promise<{ readonly status: number; readonly text: string }>;
  /** Resolves when every event appended so far has become duties. */
  settled(position: number): Promise<void>;
}

interface AskOptions {
  readonly as?: Viewer;
  readonly language?: Language;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export function viewer(
  role: Role,
  of: { agencyId?: string; channelIds?: readonly string[]; subject?: string } = {},
): Viewer {
  const { agencyId = null, channelIds = [], subject = `test ${role}` } = of;
  return viewerOf({ subject, roles: [role], agencyId, channelIds, expiresAt: null });
}

/** What a test may ask of its stack. */
interface MediaStackOptions {
  /** The service looks at pages itself; without it a reported copy stays CLAIMED. */
  readonly looks?: boolean;
  /** By which ways messages leave; by none when left out. */
  readonly messages?: Partial<MessageSettings>;
}

export async function createMediaStack({ looks = false, messages = {} }: MediaStackOptions = {}): Promise<MediaStack> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await createTestDatabase({ template: 'media', migrate }));
  const documents = opened.use(await createDocumentsStandIn());
  const statements: string[] = [];
  const orm = await createOrm({ url: database.url, entities, migrations, log: silentLog, poolSize: 2 });
  opened.defer(() => orm.close(true));
  const stack = { now: new Date('2026-11-20T01:10:00Z') };
  const service = opened.use(
    await createMediaService(
      {
        ...{ port: 0, databaseUrl: database.url, documentsUrl: documents.url },
        ...{ internalSecret: testSecret, contactsKey, fetchAllow: ['127.0.0.1'], logLevel: 'error' },
        ...readConfig(lookSettings, { LOOK_ENABLED: looks ? '1' : '0' }),
        fetchContact: 'tests',
        ...{ ...usualMessages, ...messages },
      },
      { log: looks ? testLog : silentLog, clock: { now: () => stack.now }, onStatement: (sql) => statements.push(sql) },
    ),
  );
  const signer = createIdentitySigner(testSecret);

  async function post(path: string, body: string, as: Viewer, language: Language): Promise<Response> {
    return fetch(`${service.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        [identityHeader]: await signer.sign(as),
      },
      body,
      signal: AbortSignal.timeout(60_000),
    });
  }

  async function importRecords(kind: string, lines: readonly (object | string)[]): Promise<ImportMessage[]> {
    const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const answer = await post(`/internal/import/${kind}`, body, viewer('operator'), 'zh');
    const text = await answer.text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ImportMessage);
  }

  const owned = opened.move();
  return Object.assign(stack, {
    url: service.url,
    databaseUrl: database.url,
    documents,
    orm,
    statements,
    async ask<T>(query: string, { as = anonymous, language = 'zh', variables = {} }: AskOptions = {}) {
      return (await (await post('/graphql', JSON.stringify({ query, variables }), as, language)).json()) as Answer<T>;
    },
    importSites: (lines: readonly (object | string)[]) => importRecords('sites', lines),
    importRecords,
    async get(path: string, as: Viewer | null) {
      const identity = await signer.sign(as ?? anonymous);
      return fetch(`${service.url}${path}`, {
        headers: { [identityHeader]: identity, 'accept-language': 'zh' },
        signal: AbortSignal.timeout(120_000),
      });
    },
    async readiness() {
      const response = await fetch(`${service.url}/readyz`, { headers: { 'accept-language': 'zh' } });
      return { status: response.status, text: await response.text() };
    },
    async settled(position: number) {
      const deadline = AbortSignal.timeout(20_000);
      for (;;) {
        deadline.throwIfAborted();
        const [place] = await orm.em
          .fork()
          .execute<{ position: string }[]>(`select position from feed_place where feed = 'release-events'`);
        if (Number(place?.position ?? 0) >= position) return;
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  });
}

async function migrate(url: string): Promise<void> {
  await installJobs(url, silentLog);
  const orm = await createOrm({ url, entities, migrations, log: silentLog });
  await orm.close(true);
}
