import { compose } from '@dibao/gateway/supergraph/compose';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

/** A schema as it is committed. */
export interface PrintedSchema {
  /** From the root of the repository. */
  readonly path: string;
  readonly sdl: string;
}

/**
 * The schemas of this version: each service's own, and what the gateway shows of all three. The one place of the hub
 * that imports the services; needs no database. Throws when they do not compose.
 */
export async function printedSchemas(): Promise<readonly PrintedSchema[]> {
  // One after the other: a package that require()s an ES module fails where another import of it is under way.
  const documents = await import('@dibao/documents/graphql/schema');
  const media = await import('@dibao/media/graphql/schema');
  const gazette = await import('@dibao/gazette/graphql/schema');
  const services = [
    { name: 'documents', sdl: documents.createDocumentsSubgraph().sdl },
    { name: 'media', sdl: media.createMediaSubgraph().sdl },
    { name: 'gazette', sdl: gazette.createGazetteSubgraph().sdl },
  ];
  return [
    ...services.map(({ name, sdl }) => ({ path: `services/${name}/schema.graphql`, sdl })),
    { path: 'gateway/schema.graphql', sdl: publicSchema(services) },
  ];
}

function publicSchema(services: readonly { readonly name: string; readonly sdl: string }[]): string {
  const composition = compose(services.map((service) => ({ ...service, url: `http://${service.name}` })));
  if ('errors' in composition) throw new Error(`The services do not compose:\n${composition.errors.join('\n')}`);
  return `${print(transformSupergraphToPublicSchema(parse(composition.supergraph)))}\n`;
}
