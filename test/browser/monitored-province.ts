import { startTestHub, type TestHub } from '../support/hub.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import { enter, type TestPerson } from '../support/people.ts';
import { releasable, release } from '../support/portal.ts';
import { until } from '../support/until.ts';

export const day = 86_400_000;

const cities = [
  { key: 'east', name: '东川市', code: '990100' },
  { key: 'west', name: '西川市', code: '990200' },
];
const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  { sourceId: 'lp-office', name: '澜平省人民政府办公厅', kind: 'DEPARTMENT', level: 'PROVINCE', parentSourceId: 'lp' },
  ...cities.flatMap(({ key, name, code }) => [
    {
      ...{ sourceId: key, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'CITY' },
      ...{ divisionCode: code, parentSourceId: 'lp' },
    },
    {
      ...{ sourceId: `${key}-police`, name: `${name}公安局`, kind: 'DEPARTMENT', level: 'CITY', system: '公安' },
      ...{ divisionCode: code, parentSourceId: key },
    },
  ]),
  {
    ...{ sourceId: 'county', name: '柳浦区人民政府', kind: 'GOVERNMENT', level: 'COUNTY' },
    ...{ divisionCode: '990102', parentSourceId: 'east' },
  },
];
/** Whose sites owe a copy of every release. */
export const owners = ['east', 'east-police', 'west', 'west-police', 'county'];

/** A province with late duties and people who watch it. */
export interface MonitoredProvince extends AsyncDisposable {
  readonly hub: TestHub;
  /** The site of 东川市, the one that really answers. */
  readonly site: InventedSite;
  /** Two people of the province's office. */
  readonly office: TestPerson;
  readonly colleague: TestPerson;
  readonly eastern: TestPerson;
  readonly western: TestPerson;
  /** By the name of its document: 春耕 and 防火, released ten days ago. */
  readonly releaseId: (paper: string) => string;
  readonly siteId: (name: string) => string;
  readonly dutyOf: (paper: string, siteName: string) => Promise<string>;
}

export async function startMonitoredProvince(): Promise<MonitoredProvince> {
  await using opening = new AsyncDisposableStack();
  let ago = 10 * day;
  const hub = opening.use(await startTestHub({ looks: true, clock: { now: () => new Date(Date.now() - ago) } }));
  const site = opening.use(await createInventedSite());
  await hub.importRecords('agencies', agencies);
  await hub.importRecords(
    'sites',
    owners.map((owner) => ({
      ...{ sourceId: `site-${owner}`, ownerSourceId: owner },
      url: owner === 'east' ? `${site.url}/` : `https://${owner}.gov.example/`,
      name: `${agencies.find(({ sourceId }) => sourceId === owner)?.name}网站`,
    })),
  );
  await hub.importRecords('contacts', [
    {
      ...{ sourceId: 'c1', agencySourceId: 'west', role: 'DUTY_OFFICER', name: '李某', post: '政务公开科科长' },
      ...{ officePhone: '0990-2345678', email: 'li@xichuan.gov.example' },
    },
  ]);
  const releases = new Map<string, string>();
  for (const id of ['春耕', '防火']) releases.set(id, (await release(hub, releasable(id))).releaseId);
  const duties = async () =>
    (await hub.ask(`{ repostDuties(first: 100) { edges { node { id } } } }`)).data.repostDuties.edges;
  await until(duties, ({ length }) => length === 2 * owners.length);
  ago = 0;
  const { data } = await hub.ask(
    `{ agencies(first: 50) { edges { node { id name } } } sites { edges { node { id name } } } }`,
  );
  const idOf = (list: 'agencies' | 'sites', name: string): string =>
    data[list].edges.find(({ node }: { node: { name: string } }) => node.name === name).node.id;
  const monitor = (login: string, agency: string) =>
    enter(hub, login, [{ role: 'MONITOR', agencyId: idOf('agencies', agency) }]);
  const [office, colleague, eastern, western] = await Promise.all([
    monitor('office', '澜平省人民政府办公厅'),
    monitor('colleague', '澜平省人民政府办公厅'),
    monitor('eastern', '东川市人民政府'),
    monitor('western', '西川市人民政府'),
  ]);
  const releaseId = (paper: string): string => releases.get(paper) ?? '';
  const everything = opening.move();
  return {
    ...{ hub, site, office, colleague, eastern, western, releaseId },
    siteId: (name) => idOf('sites', name),
    async dutyOf(paper, siteName) {
      const answer = await hub.ask(
        `query ($id: ID!) { repostDuties(first: 50, filter: { releaseId: $id }) { edges { node { id channel { name } } } } }`,
        { id: releaseId(paper) },
      );
      type Edge = { readonly node: { readonly id: string; readonly channel: { readonly name: string } } };
      return answer.data.repostDuties.edges.find(({ node }: Edge) => node.channel.name === siteName).node.id;
    },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}
