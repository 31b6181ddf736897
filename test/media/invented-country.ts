import type { FeedAgency } from './documents-stand-in.ts';
import type { MediaStack } from './media-stack.ts';

/** An invented country: a State, two provinces, two cities, departments, and a body that owes nothing. */
export interface InventedCountry {
  readonly agencies: Readonly<Record<AgencyName, FeedAgency>>;
  /** The id of each site in the media service, by its owner's short name. */
  readonly sites: Readonly<Record<AgencyName, string>>;
  /** The id of the Weibo account of the city's police. */
  readonly account: string;
}

type AgencyName = 'state' | 'province' | 'office' | 'east' | 'west' | 'coast' | 'police' | 'provincePolice' | 'party';

/** Registers its agencies and imports one site of each. */
export async function seedCountry(media: MediaStack): Promise<InventedCountry> {
  const { documents } = media;
  const add = (key: string, agency: Omit<Parameters<typeof documents.addAgency>[0], 'sourceId'>) =>
    documents.addAgency({ ...agency, sourceId: `agency:${key}` });
  const state = add('state', { name: '国务院', level: 'STATE' });
  const province = add('province', {
    name: '云岭省人民政府',
    level: 'PROVINCE',
    divisionCode: '990000',
    parentId: state.id,
  });
  const east = add('east', { name: '东川市人民政府', divisionCode: '990100', parentId: province.id });
  // Its code does not begin with its province's: only the parent link says where it belongs.
  const west = add('west', { name: '西川市人民政府', divisionCode: '880200', parentId: province.id });
  const coast = add('coast', { name: '海滨省人民政府', level: 'PROVINCE', divisionCode: '770000', parentId: state.id });
  const office = add('office', {
    name: '云岭省人民政府办公厅',
    kind: 'DEPARTMENT',
    level: 'PROVINCE',
    divisionCode: '990000',
    parentId: province.id,
  });
  const police = add('police', {
    name: '东川市公安局',
    kind: 'DEPARTMENT',
    divisionCode: '990100',
    system: '公安',
    parentId: east.id,
  });
  const provincePolice = add('provincePolice', {
    name: '云岭省公安厅',
    kind: 'DEPARTMENT',
    level: 'PROVINCE',
    divisionCode: '990000',
    system: '公安',
    parentId: province.id,
  });
  const party = add('party', { name: '中共东川市委宣传部', kind: 'PARTY', divisionCode: '990100', parentId: east.id });
  const agencies = { state, province, office, east, west, coast, police, provincePolice, party };
  await media.importSites([
    ...Object.entries(agencies).map(([key, { name }], index) => ({
      sourceId: key,
      name: `${name}网站`,
      url: `https://site${index}.example.cn`,
      ownerSourceId: `agency:${key}`,
    })),
    { sourceId: 'account', platform: 'WEIBO', name: '平安东川', handle: 'padc', ownerSourceId: 'agency:police' },
  ]);
  const rows = await media.orm.em
    .fork()
    .execute<{ id: string; sourceId: string }[]>('select id, source_id as "sourceId" from channel');
  const ids = Object.fromEntries(rows.map(({ id, sourceId }) => [sourceId, id])) as Record<
    AgencyName | 'account',
    string
  >;
  return { agencies, sites: ids, account: ids.account };
}
