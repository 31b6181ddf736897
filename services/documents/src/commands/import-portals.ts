import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import type { DataFile, DataMistake } from '@dibao/shared/data-file/data-file';
import { digestOf } from '@dibao/shared/digest';
import { type ValidationFailure, validationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PortalRules } from '../rules/portal-rules.ts';
import { type PortalFile, readPortalFile } from '../rules/read-portal-file.ts';
import { lockImport } from './lock-import.ts';
import * as sql from './store-portals.sql.ts';

export interface ImportPortals {
  /** The file, YAML or JSON. */
  readonly text: string;
  /** Only say what is wrong with it. */
  readonly checkOnly?: boolean | null;
}

/** What became of the portals of a file. */
export interface PortalsImported {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly portalIds: readonly string[];
}

/** Registers origin portals (A13), all of a file or none: a file with a mistake changes nothing. */
export async function importPortals(
  ctx: DocumentsContext,
  { text, checkOnly }: ImportPortals,
): Promise<PortalsImported | ValidationFailure> {
  requireScope(ctx.viewer, Scope.import);
  const file = readPortalFile(text);
  if ('mistakes' in file) return tellMistakes(ctx, file.mistakes);
  const result = await ctx.em.transactional(async (em) => {
    await lockImport(em, 'portals');
    const agencies = await findAgencies(em, file.data.portals);
    const mistakes = [...checkAgencies(file, agencies), ...(await checkHosts(em, file))];
    if (mistakes.length > 0)
      return tellMistakes(
        ctx,
        mistakes.toSorted((a, b) => a.line - b.line),
      );
    return storePortals(ctx, em, file.data.portals, { agencies, checkOnly: checkOnly === true });
  });
  await ctx.portalHosts.refresh();
  return result;
}

async function storePortals(
  ctx: DocumentsContext,
  em: Em,
  portals: readonly PortalRules[],
  { agencies, checkOnly }: { readonly agencies: ReadonlyMap<string, string>; readonly checkOnly: boolean },
): Promise<PortalsImported> {
  const rows = portals.map((rules) => {
    const { sourceId, name, aliases, release, column, scope, systems, divisionCode, enabled } = rules;
    return {
      ...{ sourceId, name, aliases, release, column, scope, systems, divisionCode, enabled, rules },
      agencyId: agencies.get(rules.agency),
      recordDigest: digestOf(JSON.stringify(rules)),
    };
  });
  const known = new Map(
    (
      await query<{ sourceId: string; recordDigest: string }[]>(em, sql.findPortals, [rows.map((row) => row.sourceId)])
    ).map(({ sourceId, recordDigest }) => [sourceId, recordDigest]),
  );
  const changed = rows.filter(({ sourceId, recordDigest }) => known.get(sourceId) !== recordDigest);
  const counts = {
    new: changed.filter(({ sourceId }) => !known.has(sourceId)).length,
    changed: changed.filter(({ sourceId }) => known.has(sourceId)).length,
    unchanged: rows.length - changed.length,
  };
  if (checkOnly) return { ...counts, portalIds: [] };
  const now = ctx.clock.now();
  const by = ctx.viewer.subject ?? '';
  const stored = await query<{ id: string; sourceId: string }[]>(em, sql.storePortals, [
    ...[by, now, now],
    JSON.stringify(changed),
  ]);
  const idOf = new Map(stored.map(({ id, sourceId }) => [sourceId, id]));
  const parts = changed.map(({ sourceId, rules }) => ({ portalId: idOf.get(sourceId), ...rules }));
  const hosts = parts.flatMap(({ portalId, hosts: each }) => each.map((host) => ({ portalId, host })));
  const lists = parts.flatMap(({ portalId, lists: each }) => each.map(({ url }, place) => ({ portalId, url, place })));
  const ids = [...idOf.values()];
  await query(em, sql.forgetHosts, [ids, JSON.stringify(hosts)]);
  const fresh = await query<{ host: string }[]>(em, sql.storeHosts, [JSON.stringify(hosts)]);
  await query(em, sql.retireLists, [now, ids, JSON.stringify(lists)]);
  await query(em, sql.storeLists, [now, JSON.stringify(lists)]);
  await query(em, sql.askAgain, [fresh.map(({ host }) => host)]);
  const all = await query<{ id: string }[]>(em, sql.portalIds, [rows.map(({ sourceId }) => sourceId)]);
  return { ...counts, portalIds: all.map(({ id }) => id) };
}

/** The agencies that portals speak for, by their ids or full names. */
async function findAgencies(em: Em, portals: readonly PortalRules[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ wanted: string; id: string }[]>(em, sql.findAgencies, [
    portals.map(({ agency }) => agency),
  ]);
  return new Map(rows.map(({ wanted, id }) => [wanted, id]));
}

function checkAgencies(file: DataFile<PortalFile>, agencies: ReadonlyMap<string, string>): DataMistake[] {
  return file.data.portals.flatMap(({ agency }, at) =>
    agencies.has(agency)
      ? []
      : file.mistakeAt(['portals', at, 'agency'], {
          zh: `没有登记机关“${agency}”；请核对其 sourceId 或全称，或先导入机关（pnpm hub import agencies）。`,
          en: `No agency “${agency}” is registered; check its sourceId or full name, or import agencies first.`,
        }),
  );
}

async function checkHosts(em: Em, file: DataFile<PortalFile>): Promise<DataMistake[]> {
  const { portals } = file.data;
  const taken = await query<{ host: string; sourceId: string }[]>(em, sql.hostsOfOthers, [
    portals.flatMap(({ hosts }) => hosts),
    portals.map(({ sourceId }) => sourceId),
  ]);
  return portals.flatMap(({ hosts }, at) =>
    hosts.flatMap((host, place) => {
      const owner = taken.find((other) => other.host === host);
      if (owner === undefined) return [];
      return file.mistakeAt(['portals', at, 'hosts', place], {
        zh: `主机 ${host} 已属于门户 ${owner.sourceId}。`,
        en: `The host ${host} belongs to the portal ${owner.sourceId} already.`,
      });
    }),
  );
}

/** Each mistake with its line, as editors and compilers write it: `12:5 portals[0].lists[1].item`. */
function tellMistakes({ language }: DocumentsContext, mistakes: readonly DataMistake[]): ValidationFailure {
  const issues = mistakes.map(({ line, column, path, message }) => ({
    path: `${line}:${column}${path === '' ? '' : ` ${path}`}`,
    message: say(language, message),
    clause: null,
  }));
  return validationFailure(issues.map(({ path, message }) => `${path}: ${message}`).join('\n'), issues);
}
