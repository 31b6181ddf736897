import { sayBoth } from '@dibao/shared/bilingual';
import type { Clock } from '@dibao/shared/clock';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { LockMode } from '@mikro-orm/core';
import { type Release, ReleaseEntity } from '../entities/release.entity.ts';
import type { ValidationIssue } from '../rules/release-gate.ts';
import { enterLog } from './enter-log.ts';
import { gateRelease } from './gate-release.ts';
import { bundleOf, lockDocuments } from './release-parts.ts';

export interface PlannedReleases {
  readonly em: Em;
  readonly clock: Clock;
  readonly log: Log;
  readonly isGovernmentAddress: (address: string) => boolean;
}

/**
 * Lets planned releases whose time has come enter the log (J04), one transaction each. The gate is asked again: what
 * may not go out any more is held back with its reason, and the others go on.
 */
export async function enterPlannedReleases(scope: PlannedReleases): Promise<void> {
  const due = await scope.em
    .fork()
    .find(
      ReleaseEntity,
      { enteredLogAt: null, withdrawnAt: null, heldBack: null, publishedAt: { $lte: scope.clock.now() } },
      { orderBy: { publishedAt: 'asc', id: 'asc' }, limit: 100 },
    );
  for (const { id } of due) {
    await enterOne(scope, id).catch((error: unknown) =>
      scope.log.error({ err: error, releaseId: id }, 'planned-release-failed'),
    );
  }
}

async function enterOne(scope: PlannedReleases, id: string): Promise<void> {
  await scope.em.fork().transactional(async (em) => {
    const release = await em.findOne(
      ReleaseEntity,
      { id, enteredLogAt: null, withdrawnAt: null, heldBack: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (release === null) return;
    const issues = await gateAgain(em, scope, release);
    if (issues.length === 0) return enterLog(em, release, scope.clock.now());
    release.heldBack = issues.map(({ message }) => sayBoth(message)).join(' ');
    scope.log.warn({ releaseId: id, clauses: issues.map(({ clause }) => clause) }, 'planned-release-held-back');
  });
}

async function gateAgain(em: Em, scope: PlannedReleases, release: Release): Promise<ValidationIssue[]> {
  const members = await bundleOf(em, release.id);
  const documents = await lockDocuments(em, [release.documentId, ...members.map(({ id }) => id)]);
  const document = documents.get(release.documentId);
  if (document === undefined) throw new Error(`Release ${release.id} lost its document`);
  return gateRelease(em, scope, {
    basis: release.basis,
    scope: release.scope,
    column: release.columnName,
    systems: release.systems,
    divisionCode: release.divisionCode ?? null,
    url: release.url ?? null,
    main: { document, edition: release.documentEdition },
    members: members.flatMap(({ id, edition }) => {
      const member = documents.get(id);
      return member === undefined ? [] : [{ document: member, edition }];
    }),
    noInterpretationReason: release.noInterpretationReason ?? null,
  });
}
