import type { Bilingual } from '@dibao/shared/bilingual';
import { type DataFile, type DataMistake, readDataFile } from '@dibao/shared/data-file/data-file';
import type { DataPath } from '@dibao/shared/data-file/data-path';
import { isPick } from './pick.ts';
import type { PortalRules } from './portal-rules.ts';
import { portalFileSchema } from './portal-rules.schema.ts';

export interface PortalFile {
  readonly portals: readonly PortalRules[];
}

/** Reads a file of portals, YAML or JSON; or every mistake in it with its line. */
export function readPortalFile(text: string): DataFile<PortalFile> | { readonly mistakes: readonly DataMistake[] } {
  const file = readDataFile(text, portalFileSchema);
  if ('mistakes' in file) return file;
  const mistakes = file.data.portals.flatMap((portal, at) => [
    ...checkTarget(file, portal, ['portals', at]),
    ...checkLists(file, portal, ['portals', at]),
    ...checkSelectors(file, portal, ['portals', at]),
  ]);
  mistakes.push(...checkNames(file));
  return mistakes.length > 0 ? { mistakes: mistakes.toSorted((a, b) => a.line - b.line) } : file;
}

type Places = Pick<DataFile<unknown>, 'mistakeAt'>;

/** What the gate asks of every release is asked once, before the first one waits for it (A02). */
function checkTarget(file: Places, { scope, systems, divisionCode }: PortalRules, at: DataPath): DataMistake[] {
  if (scope === 'SECTOR' && systems.length === 0) {
    return [
      file.mistakeAt([...at, 'scope'], {
        zh: '范围为 SECTOR 时须写明 systems（条线）。',
        en: 'The scope SECTOR needs systems.',
      }),
    ];
  }
  if (scope === 'REGION' && divisionCode === undefined) {
    return [
      file.mistakeAt([...at, 'scope'], {
        zh: '范围为 REGION 时须写明 divisionCode（区划代码）。',
        en: 'The scope REGION needs a divisionCode.',
      }),
    ];
  }
  return [];
}

function checkLists(file: Places, { hosts, lists }: PortalRules, at: DataPath): DataMistake[] {
  return lists.flatMap(({ url }, place) => {
    const path = [...at, 'lists', place, 'url'];
    const address = URL.parse(url);
    if (address === null || address.username !== '' || address.password !== '')
      return [file.mistakeAt(path, { zh: `${url} 不是有效网址。`, en: `${url} is no valid address.` })];
    if (hosts.includes(address.host)) return [];
    const elsewhere: Bilingual = {
      zh: `列表在 ${address.host}，不在 hosts 所列之中；请补入该主机。`,
      en: `The list stands on ${address.host}, which is not among the hosts; add it there.`,
    };
    return [file.mistakeAt(path, elsewhere)];
  });
}

/** A selector that nobody can look for would find nothing, for ever, and look like an empty page. */
function checkSelectors(file: Places, { lists, article }: PortalRules, at: DataPath): DataMistake[] {
  const ofLists = lists.flatMap((list, place) =>
    list.kind === 'HTML'
      ? (['item', 'link', 'title', 'date'] as const).map(
          (field) => [[...at, 'lists', place, field], list[field]] as const,
        )
      : [],
  );
  const ofArticle = Object.entries(article).flatMap(([field, selectors]) =>
    (selectors as readonly string[]).map((selector, place) => [[...at, 'article', field, place], selector] as const),
  );
  return [...ofLists, ...ofArticle].flatMap(([path, selector]) =>
    selector === undefined || isPick(selector)
      ? []
      : file.mistakeAt(path, { zh: `“${selector}”不是 CSS 选择器。`, en: `“${selector}” is no CSS selector.` }),
  );
}

/** One portal stands once, and one host belongs to one portal: else nobody could say whose an article is. */
function checkNames(file: DataFile<PortalFile>): DataMistake[] {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  return file.data.portals.flatMap(({ sourceId, hosts }, at) => {
    const mistakes: DataMistake[] = [];
    if (ids.has(sourceId)) {
      const twice = { zh: `${sourceId} 已在上文出现。`, en: `${sourceId} stands above already.` };
      mistakes.push(file.mistakeAt(['portals', at, 'sourceId'], twice));
    }
    ids.add(sourceId);
    for (const [place, host] of hosts.entries()) {
      const owner = owners.get(host);
      if (owner !== undefined && owner !== sourceId) {
        const taken = { zh: `主机 ${host} 已属于 ${owner}。`, en: `The host ${host} belongs to ${owner}.` };
        mistakes.push(file.mistakeAt(['portals', at, 'hosts', place], taken));
      }
      owners.set(host, sourceId);
    }
    return mistakes;
  });
}
