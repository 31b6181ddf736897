import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { CursorScalar, DateScalar, DateTimeScalar } from './scalars.ts';

/** How an entity is found again from its key; null when there is none or the viewer may not know of it. */
export type ReferenceResolver<C> = (reference: { readonly id: string }, context: C) => unknown;

export interface SubgraphParts<C> {
  /** Resolver classes of type-graphql; they are stateless and made without arguments. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- type-graphql's own spelling
  readonly resolvers: readonly Function[];
  /** Object types no field names directly, such as implementations of an interface. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- type-graphql's own spelling
  readonly orphanedTypes?: readonly Function[];
  readonly references: Readonly<Record<string, ReferenceResolver<C>>>;
}

export interface Subgraph {
  readonly schema: GraphQLSchema;
  /** The SDL the gateway composes from; committed as `schema.graphql`. */
  readonly sdl: string;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@inaccessible", "@tag"])`;

/** A federation subgraph from type-graphql classes and its reference resolvers. */
export function createSubgraph<C extends object>(parts: SubgraphParts<C>): Subgraph {
  const [first, ...rest] = parts.resolvers;
  if (first === undefined) throw new Error('A subgraph needs resolvers');
  const plain = buildSchemaSync({
    resolvers: [first, ...rest],
    orphanedTypes: [...(parts.orphanedTypes ?? [])],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // Subscriptions here read the release log themselves; no event bus stands behind them.
    pubSub: { subscribe: () => neverAsked(), publish: () => neverAsked() },
    validate: false,
  });
  const sdl = `${federation}\n\n${printSubgraphSchema(plain)}\n`;
  const resolvers = { ...createResolversMap(plain), Cursor: CursorScalar, Date: DateScalar, DateTime: DateTimeScalar };
  for (const [type, resolveReference] of Object.entries(parts.references)) {
    Object.assign((resolvers as Record<string, object>)[type] ?? {}, { __resolveReference: resolveReference });
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { schema, sdl };
}

function neverAsked(): never {
  throw new Error('Subscriptions bring their own source');
}
