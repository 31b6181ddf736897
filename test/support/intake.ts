import type { InventedPortal } from './invented-portal.ts';
import { portalLists } from './invented-portal.ts';
import { startDocuments } from './documents.ts';
import { until } from './until.ts';

/** The province that tests of intake invent. */
const agencies = [
  { sourceId: 'gov:99', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  {
    ...{ sourceId: 'office:99', name: '澜平省人民政府办公厅', kind: 'DEPARTMENT', level: 'PROVINCE' },
    parentSourceId: 'gov:99',
  },
];

/** A documents service that watches invented portals every second, and what is waiting in it. */
export async function startIntake() {
  const hub = await startDocuments();
  await hub.importRecords('agencies', agencies);
  async function nodes(field: string, type: string, filter: object, selection: string) {
    const { data, errors } = await hub.ask(
      `query ($f: ${type}) { ${field}(filter: $f) { edges { node { ${selection} } } } }`,
      { f: filter },
      undefined,
      { 'accept-language': 'en' },
    );
    if (errors) throw new Error(errors[0]?.message);
    return data[field].edges.map(({ node }: { node: object }) => node);
  }
  return Object.assign(hub, {
    async register(portal: InventedPortal, more: object = {}): Promise<void> {
      const rules = {
        ...{ sourceId: portal.host, name: '中国·澜平', agency: 'gov:99', hosts: [portal.host], release: 'AUTOMATIC' },
        ...{ column: '澜平政务', scope: 'GLOBAL', everySeconds: 1, secondsBetweenRequests: 0, recheckMinutes: 0.02 },
        lists: [
          { kind: 'HTML', url: portal.site.url + portalLists.html, item: 'ul.list > li', link: 'a@href', date: 'span' },
        ],
        ...more,
      };
      const { data } = await hub.ask(
        `mutation ($input: ImportPortalsInput!) { importPortals(input: $input) { __typename ... on ValidationFailure { message } } }`,
        { input: { text: JSON.stringify({ portals: [rules] }) } },
      );
      if (data.importPortals.__typename !== 'PortalsImported') throw new Error(data.importPortals.message);
    },
    drafts: (states: readonly string[] = ['OPEN']) =>
      nodes('intakeDrafts', 'IntakeDraftFilter', { states }, 'id state address reasons document { id title body }'),
    proposals: (states: readonly string[] = ['OPEN']) =>
      nodes('intakeProposals', 'IntakeProposalFilter', { states }, 'id kind state diff { lines { kind text } }'),
    alarms: (states: readonly string[] = ['OPEN']) =>
      nodes('intakeAlarms', 'IntakeAlarmFilter', { states }, 'id code message listUrl times closedBy'),
    async events(): Promise<{ kind: string; release: { title: string } | null }[]> {
      const { data } = await hub.ask(
        '{ releaseEvents(after: "EARLIEST", first: 1000) { edges { node { kind release { title } } } } }',
      );
      return data.releaseEvents.edges.map(({ node }: { node: object }) => node);
    },
    /** Waits until every list has been looked at. */
    looked: () =>
      until(
        async () =>
          (
            await hub.ask('{ originPortals { edges { node { lists { lookedAt yielded } } } } }')
          ).data.originPortals.edges.flatMap(
            ({ node }: { node: { lists: { lookedAt: string | null }[] } }) => node.lists,
          ),
        (lists: { lookedAt: string | null }[]) => lists.every(({ lookedAt }) => lookedAt !== null),
      ),
  });
}
