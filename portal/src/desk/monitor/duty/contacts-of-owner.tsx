import type { ReactElement } from 'react';
import { ContactsOfOwnerDocument, type ContactsOfOwnerQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Panel } from '../../parts/panel.tsx';
import { beijingDay } from '../../parts/beijing-moment.ts';
import { serverClock } from '../../parts/server-clock.ts';
import { contactRoleWords } from '../../words/contact-words.ts';

type Contact = ContactsOfOwnerQuery['contacts']['edges'][number]['node'];

export interface ContactsOfOwnerProps {
  readonly agencyId: string;
  readonly channelId: string;
}

/** Whom to call about a duty today: those of the site itself first. */
export function ContactsOfOwner({ agencyId, channelId }: ContactsOfOwnerProps): ReactElement {
  const contacts = useGraph(ContactsOfOwnerDocument, { agencyId, today: beijingDay(serverClock.now()) });
  return (
    <Panel title={{ zh: '联系人', en: 'Whom to call' }}>
      <Answer of={contacts}>
        {({ contacts: { edges } }) => {
          const known = edges.map(({ node }) => node).filter(isFor(channelId));
          if (known.length === 0) {
            return <Bilingual zh="没有登记今日在岗的联系人。" en="Nobody is registered as on duty today." />;
          }
          return (
            <ul className="plain contacts">
              {known
                .toSorted((one, other) => Number(other.channel !== null) - Number(one.channel !== null))
                .map((contact) => (
                  <ContactLine key={contact.id} contact={contact} />
                ))}
            </ul>
          );
        }}
      </Answer>
    </Panel>
  );
}

function isFor(channelId: string) {
  return ({ channel }: Contact): boolean => channel === null || channel.id === channelId;
}

function ContactLine({ contact }: { readonly contact: Contact }): ReactElement {
  const { role, name, post, officePhone, mobile, isMasked } = contact;
  return (
    <li>
      <strong>{name}</strong> <Bilingual {...contactRoleWords[role]} />
      {post === null ? null : <span className="soft"> {post}</span>}
      <div>
        {officePhone === null ? null : <a href={`tel:${officePhone}`}>{officePhone}</a>}{' '}
        {/* A masked number cannot be called. */}
        {mobile === null ? null : isMasked ? <span>{mobile}</span> : <a href={`tel:${mobile}`}>{mobile}</a>}
      </div>
    </li>
  );
}
