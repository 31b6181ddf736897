import type { DocumentsConfig } from '@dibao/documents/config';
import { createDocumentsService } from '@dibao/documents/service';
import { type Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import { createIdentitySigner, identityHeader, viewerOf } from '@dibao/shared/identity';
import { createTestDatabase } from './postgres.ts';
import { testLog } from './test-log.ts';

/** The secret the processes of a test share. */
export const testSecret = 'a secret that only the tests of this project know';

/** Who may do everything. */
export const operator: Viewer = viewerOf({
  subject: 'operator',
  roles: ['operator'],
  agencyId: null,
  channelIds: [],
  expiresAt: null,
});

/** An answer as GraphQL clients see it. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is the query's
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What an import told, line by line. */
export interface ImportTold {
  readonly refused: readonly {
    readonly line: number;
    readonly refusal: { readonly code: string; readonly field?: string };
  }[];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
  };
}

/** Reads back what an import endpoint answered. Throws when the import failed as a whole. */
export function readImportTold(text: string): ImportTold {
  const told = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const last = told.at(-1);
  if (last?.type !== 'done') throw new Error(`The import ended with ${JSON.stringify(last)}`);
  return { refused: told.filter(({ type }) => type === 'refused'), counts: last };
}

/** Where people reach a hub of the tests. */
const testPublicUrl = 'http://hub.example';

/** The settings of a documents service that stands alone. */
export function documentsConfig(databaseUrl: string): DocumentsConfig {
  return {
    ...{ port: 0, databaseUrl, mediaUrl: 'http://127.0.0.1:9', internalSecret: testSecret, logLevel: 'error' },
    ...{ fetchAllow: ['127.0.0.1'], fetchContact: 'tests', signInKey: testSecret, publicUrl: testPublicUrl },
  };
}

/** The documents service of one test file on a database of its own. */
export async function startDocuments(
  options: { readonly clock?: Clock; readonly onStatement?: (sql: string) => void } = {},
) {
  await using opening = new AsyncDisposableStack();
  const database = opening.use(
    await createTestDatabase({
      template: 'documents',
      async migrate(url) {
        await using _service = await createDocumentsService({ config: documentsConfig(url), log: testLog });
      },
    }),
  );
  const service = opening.use(
    await createDocumentsService({ config: documentsConfig(database.url), log: testLog, ...options }),
  );
  const signer = createIdentitySigner(testSecret);

  async function call(path: string, viewer: Viewer, init: RequestInit = {}): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      [identityHeader]: await signer.sign(viewer),
      ...init.headers,
    };
    return fetch(`${service.url}${path}`, { ...init, headers, signal: AbortSignal.timeout(60_000) });
  }
  const everything = opening.move();
  return {
    url: service.url,
    databaseUrl: database.url,
    call,
    async ask(
      query: string,
      variables: object = {},
      viewer: Viewer = operator,
      headers: Record<string, string> = {},
    ): Promise<Answer> {
      const response = await call('/graphql', viewer, {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers,
      });
      return (await response.json()) as Answer;
    },
    async importRecords(kind: string, records: Iterable<object | string>): Promise<ImportTold> {
      const body = [...records]
        .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
        .join('\n');
      const response = await call(`/internal/import/${kind}`, operator, { method: 'POST', body });
      return readImportTold(await response.text());
    },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}
