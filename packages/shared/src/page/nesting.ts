/** Elements without content. */
export const isVoid = oneOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that begin and end a line. */
export const isBlock = oneOf(
  'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol optgroup option p pre section select ' +
    'summary table tbody td tfoot th thead tr ul',
);

/** Tags that only frame the page: nothing depends on where they stand. */
export const isFrame = oneOf('html head body');

// What an opening tag ends without saying so, and the elements behind which it does not look.
const ends: Readonly<Record<string, { readonly ended: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> = {
  li: { ended: set('li p'), within: set('ul ol menu dir table td') },
  dt: { ended: set('dt dd p'), within: set('dl table td') },
  dd: { ended: set('dt dd p'), within: set('dl table td') },
  tr: { ended: set('tr td th p'), within: set('table') },
  td: { ended: set('td th p'), within: set('tr table') },
  th: { ended: set('td th p'), within: set('tr table') },
  tbody: { ended: set('thead tbody tr td th p'), within: set('table') },
  tfoot: { ended: set('thead tbody tr td th p'), within: set('table') },
  option: { ended: set('option'), within: set('select') },
  a: { ended: set('a'), within: set('table td th div') },
};
const endsParagraph = { ended: set('p'), within: set('table td th button object') };

// A closing tag does not reach out of a cell, except for those of the table itself.
const cells = set('td th caption table');
const partsOfTables = set('td th tr tbody thead tfoot table caption');

/** The open elements, the last one innermost, and how many there are of each name. */
export interface OpenElements {
  readonly open: readonly { readonly name: string }[];
  readonly counts: ReadonlyMap<string, number>;
}

/** How many open elements, the last first, an opening tag ends. */
export function endedByOpening(name: string, { open, counts }: OpenElements): number {
  const rule = ends[name] ?? (isBlock(name) && name !== 'br' ? endsParagraph : undefined);
  if (rule === undefined || !rule.ended.values().some((ended) => (counts.get(ended) ?? 0) > 0)) return 0;
  let count = 0;
  for (let index = open.length - 1; index > 0; index--) {
    const at = open[index]?.name ?? '';
    if (rule.within.has(at)) break;
    if (rule.ended.has(at)) count = open.length - index;
  }
  return count;
}

/** How many open elements, the last first, a closing tag ends; 0 when it closes nothing that may be closed from here. */
export function endedByClosing(name: string, { open, counts }: OpenElements): number {
  if ((counts.get(name) ?? 0) === 0) return 0;
  for (let index = open.length - 1; index > 0; index--) {
    const at = open[index]?.name ?? '';
    if (at === name) return open.length - index;
    const isWall = cells.has(at) ? !partsOfTables.has(name) : isBlock(at) && !isBlock(name);
    if (isWall) return 0;
  }
  return 0;
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

function oneOf(names: string): (name: string) => boolean {
  const known = set(names);
  return (name) => known.has(name);
}
