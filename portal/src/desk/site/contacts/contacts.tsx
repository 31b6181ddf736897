import type { ReactElement } from 'react';
import { SiteContactsDocument, type SiteContactsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { useViewer } from '../../session/viewer.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { contactRoleWords, messageWayWords } from '../../words/contact-words.ts';
import { siteDesk } from '../site-desk.ts';

type ContactOfMine = SiteContactsQuery['contacts']['edges'][number]['node'];

const columns: readonly Column<ContactOfMine>[] = [
  {
    key: 'name',
    title: { zh: '姓名', en: 'Name' },
    cell: ({ name, post }) => (post === null ? name : `${name}（${post}）`),
  },
  { key: 'role', title: { zh: '职责', en: 'Role' }, cell: ({ role }) => <Bilingual {...contactRoleWords[role]} /> },
  {
    key: 'phones',
    title: { zh: '电话', en: 'Telephone' },
    cell: ({ officePhone, mobile }) => [officePhone, mobile].filter((number) => number !== null).join('、'),
  },
  {
    key: 'ways',
    title: { zh: '提醒方式', en: 'Reminded by' },
    cell: ({ ways }) => ways.map(({ way, address }) => `${messageWayWords[way].zh} ${address}`).join('、'),
  },
  {
    key: 'of',
    title: { zh: '所属', en: 'Of' },
    cell: ({ agency, channel }) => channel?.name ?? agency?.name ?? null,
  },
];

/** Whom the hub reminds of what my sites owe. */
export function Contacts(): ReactElement {
  const { after } = useAddress();
  const { agency } = useViewer();
  const contacts = useGraph(SiteContactsDocument, { after, filter: { agencyId: agency?.id ?? null } });
  return (
    <>
      <PageHead title={{ zh: '联系人', en: 'Contacts' }} above={[siteDesk]} />
      <Answer of={contacts}>
        {(data) => (
          <PagedTable
            name={{ zh: '联系人', en: 'Contacts' }}
            page={data.contacts}
            columns={columns}
            empty={{
              zh: '还没有登记联系人，时限将到时无人收到提醒。',
              en: 'No contact is registered: nobody is reminded before a limit.',
            }}
          />
        )}
      </Answer>
    </>
  );
}
