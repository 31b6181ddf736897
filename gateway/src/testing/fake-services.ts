import { buildSubgraphSchema } from '@apollo/subgraph';
import { requireScope, Scope } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import type { IdentitySigner } from '@dibao/shared/identity';
import { silentLog } from '@dibao/shared/log';
import type { RunningServer } from '@dibao/shared/run-process';
import { createSubgraphServer, type RequestScope } from '@dibao/shared/subgraph-server';
import { parse } from 'graphql';
import type { FakeEvent, FakeLog } from './fake-log.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;

const documentsSdl = `${link}
  scalar Cursor
  enum ReleaseEventKind { PUBLISHED CORRECTED }
  type Agency @key(fields: "id") { id: ID! name: String! }
  type PolicyDocument @key(fields: "id") { id: ID! title: String! issuers: [Agency!]! }
  type Release @key(fields: "id") { id: ID! title: String! column: String! document: PolicyDocument deeper: Release }
  type ReleaseEvent { cursor: Cursor! position: Int! kind: ReleaseEventKind! releaseId: ID! release: Release poison: String! padding: String }
  type ReleaseLog { epoch: String! head: Cursor! count: Int! }
  type PageInfo @shareable { endCursor: Cursor hasNextPage: Boolean! }
  type ReleaseEventEdge { cursor: Cursor! node: ReleaseEvent! }
  type ReleaseEventConnection { edges: [ReleaseEventEdge!]! pageInfo: PageInfo! }
  input ReleaseFilter { columns: [String!] }
  type Who { subject: String roles: [String!]! language: String! }
  type Query {
    who: Who!
    broken: String
    private: String
    release(id: ID!): Release
    releaseLog: ReleaseLog!
    releaseEvents(after: Cursor, filter: ReleaseFilter, first: Int = 100): ReleaseEventConnection!
  }
  type Mutation { publish(column: String!): Release }
  type Subscription { releaseEvents(after: Cursor, filter: ReleaseFilter): ReleaseEvent! }
`;

const mediaSdl = `${link}
  scalar Cursor
  type Release @key(fields: "id") { id: ID! note: String }
  type DutyEvent { cursor: Cursor! position: Int! release: Release }
  type DutyLog { head: Cursor! }
  type PageInfo @shareable { endCursor: Cursor hasNextPage: Boolean! }
  type DutyEventEdge { cursor: Cursor! node: DutyEvent! }
  type DutyEventConnection { edges: [DutyEventEdge!]! pageInfo: PageInfo! }
  type Query {
    sites: [String!]!
    dutyLog: DutyLog!
    dutyEvents(after: Cursor, first: Int = 100): DutyEventConnection!
  }
  type Subscription { dutyEvents(after: Cursor): DutyEvent! }
`;

/** What a test may do to the service media. */
export interface FakeMedia {
  /** Answers of the entity field, counted down before each failure ends. */
  failures: number;
  /** Resolves before an answer is given. */
  hold: Promise<void>;
  /** How often the entity field was asked. */
  asked: number;
  /** More of the schema. */
  extra: string;
  /** What happens to duties. */
  readonly duties: FakeLog;
}

/** Serves documents on a log of the tests. @param port 0: any. */
export function serveDocuments(log: FakeLog, signer: IdentitySigner, port = 0): Promise<RunningServer> {
  const release = (id: string) => ({ __typename: 'Release', id, title: `标题 ${id}`, column: '中国政务' });
  const resolvers = {
    Query: {
      who: (_: unknown, __: unknown, { viewer, language }: RequestScope) => ({ ...viewer, language }),
      broken: () => {
        throw new Error('relation "secret_table" does not exist');
      },
      private: () => {
        throw HubError.forbidden('不可见。', 'Not for you.');
      },
      release: (_: unknown, { id }: { id: string }) => release(id),
      releaseLog: () => ({ epoch: 'e1', head: log.head(), count: 0 }),
      releaseEvents: (_: unknown, args: { after?: string; filter?: { columns?: string[] }; first: number }) =>
        log.page(args.after ?? null, args.filter?.columns ?? null, args.first),
    },
    Mutation: { publish: (_: unknown, { column }: { column: string }) => release(log.append(column).releaseId) },
    ReleaseEvent: {
      kind: () => 'PUBLISHED',
      release: (event: FakeEvent) => release(event.releaseId),
      padding: () => 'x'.repeat(100_000),
      poison: (event: FakeEvent) => (event.column === 'poison' ? null : 'fine'),
    },
    Release: {
      __resolveReference: ({ id }: { id: string }) => release(id),
      document: ({ id }: { id: string }) => ({
        id: `d${id}`,
        title: `文件 ${id}`,
        issuers: [{ id: 'a1', name: '省政府办公厅' }],
      }),
    },
    Subscription: {
      releaseEvents: { subscribe: () => log.live(), resolve: (event: FakeEvent) => event },
    },
  };
  return serve('documents', documentsSdl, resolvers, signer, port);
}

/** Serves media, which adds a field to releases. @param port 0: any. */
export function serveMedia(media: FakeMedia, signer: IdentitySigner, port = 0): Promise<RunningServer> {
  const resolvers = {
    Query: {
      sites: () => ['www.example.org'],
      dutyLog: () => ({ head: media.duties.head() }),
      dutyEvents: (_: unknown, args: { after?: string; first: number }, { viewer }: RequestScope) => {
        requireScope(viewer, Scope.readDuties);
        return media.duties.page(args.after ?? null, null, args.first);
      },
    },
    DutyEvent: { release: ({ releaseId }: FakeEvent) => ({ id: releaseId }) },
    Subscription: { dutyEvents: { subscribe: () => media.duties.live(), resolve: (event: FakeEvent) => event } },
    Release: {
      async note({ id }: { id: string }) {
        media.asked += 1;
        await media.hold;
        if (media.failures > 0) {
          media.failures -= 1;
          throw HubError.unavailable('media');
        }
        return `备注 ${id}`;
      },
    },
  };
  return serve('media', `${mediaSdl}\n${media.extra}`, resolvers, signer, port);
}

/** Serves gazette, which only has to be there. @param port 0: any. */
export function serveGazette(signer: IdentitySigner, port = 0): Promise<RunningServer> {
  return serve(
    'gazette',
    `${link} type Query { gazettes: [String!]! }`,
    { Query: { gazettes: () => [] } },
    signer,
    port,
  );
}

function serve(
  name: string,
  sdl: string,
  resolvers: object,
  signer: IdentitySigner,
  port: number,
): Promise<RunningServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return createSubgraphServer<RequestScope>({
    name,
    address: { host: '127.0.0.1', port },
    subgraph: { schema, sdl },
    signer,
    log: silentLog,
    createContext: (scope) => scope,
    checkReady: async () => {},
  });
}
