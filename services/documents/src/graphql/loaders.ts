import { createListLoader, createLoader } from '@dibao/shared/loader';
import type { DocumentsContext } from '../context.ts';
import { agenciesById } from '../queries/agencies.ts';
import {
  documentEditions,
  documentInterpretations,
  documentIssuers,
  documentRelations,
  editionAttachments,
  editionBodies,
  type EditionKey,
} from '../queries/document-parts.ts';
import { documentsById, releasedDocuments } from '../queries/documents-by-id.ts';
import { alarmsById, draftsById, pagesById, proposalsById } from '../queries/intake-views.ts';
import { grantsOf, peopleById } from '../people/queries/people.ts';
import { portalLists, portalsById } from '../queries/origin-portals.ts';
import { preparations, releasesOfDocuments } from '../queries/preparations.ts';
import { bundledDocuments, releasesById } from '../queries/releases.ts';
import { sessionsOf } from '../sign-in/queries/sessions-of.ts';

/** The loaders of one request: each turns all keys of one moment into one statement. */
export function createLoaders(ctx: DocumentsContext) {
  return {
    agency: createLoader(
      (ids) => agenciesById(ctx, ids),
      ({ id }) => id,
    ),
    document: createLoader(
      (ids) => documentsById(ctx, ids),
      ({ id }) => id,
    ),
    releasedDocument: createLoader(
      (keys: readonly EditionKey[]) => releasedDocuments(ctx, keys),
      ({ key }) => key,
    ),
    issuers: createListLoader(
      (ids) => documentIssuers(ctx, ids),
      ({ documentId }) => documentId,
    ),
    relations: createListLoader(
      (ids) => documentRelations(ctx, ids),
      ({ documentId }) => documentId,
    ),
    interpretations: createListLoader(
      (ids) => documentInterpretations(ctx, ids),
      ({ documentId }) => documentId,
    ),
    body: createLoader(
      (keys: readonly EditionKey[]) => editionBodies(ctx, keys),
      ({ key }) => key,
    ),
    attachments: createListLoader(
      (keys: readonly EditionKey[]) => editionAttachments(ctx, keys),
      ({ key }) => key,
    ),
    editions: createListLoader(
      (ids) => documentEditions(ctx, ids),
      ({ documentId }) => documentId,
    ),
    release: createLoader(
      (ids) => releasesById(ctx, ids),
      ({ id }) => id,
    ),
    portal: createLoader(
      (ids) => portalsById(ctx, ids),
      ({ id }) => id,
    ),
    portalLists: createListLoader(
      (ids) => portalLists(ctx, ids),
      ({ portalId }) => portalId,
    ),
    draft: createLoader(
      (ids) => draftsById(ctx, ids),
      ({ id }) => id,
    ),
    proposal: createLoader(
      (ids) => proposalsById(ctx, ids),
      ({ id }) => id,
    ),
    alarm: createLoader(
      (ids) => alarmsById(ctx, ids),
      ({ id }) => id,
    ),
    fetchedPage: createLoader(
      (ids) => pagesById(ctx, ids),
      ({ id }) => id,
    ),
    person: createLoader(
      (ids) => peopleById(ctx, ids),
      ({ id }) => id,
    ),
    grants: createListLoader(
      (ids) => grantsOf(ctx, ids),
      ({ personId }) => personId,
    ),
    sessions: createListLoader(
      (ids) => sessionsOf(ctx, ids),
      ({ personId }) => personId,
    ),
    preparation: createLoader(
      (ids) => preparations(ctx, ids),
      ({ documentId }) => documentId,
    ),
    releasesOfDocument: createListLoader(
      (ids) => releasesOfDocuments(ctx, ids),
      ({ documentId }) => documentId,
    ),
    bundle: createListLoader(
      (ids) => bundledDocuments(ctx, ids),
      ({ releaseId }) => releaseId,
    ),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;

/** Forgets everything loaded: after a change, and between the events of a subscription, what is shown is the state now. */
export function forgetLoaded(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}
