import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, parse } from 'graphql';

/** The schema one service answered with. */
export interface ServiceSdl {
  readonly name: string;
  /** Where its GraphQL endpoint is. */
  readonly url: string;
  readonly sdl: string;
}

/** Either a supergraph or the reasons why there is none. */
export type Composition = { readonly supergraph: string } | { readonly errors: readonly string[] };

/** Composes the services' schemas into one supergraph. */
export function compose(services: readonly ServiceSdl[]): Composition {
  const parsed: { name: string; url: string; typeDefs: DocumentNode }[] = [];
  for (const { name, url, sdl } of services) {
    try {
      parsed.push({ name, url, typeDefs: parse(sdl) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [`${name}: ${error.message}`] };
    }
  }
  const { supergraphSdl, errors } = composeServices(parsed);
  if (supergraphSdl !== undefined) return { supergraph: supergraphSdl };
  return { errors: (errors ?? []).map((error) => error.message) };
}
