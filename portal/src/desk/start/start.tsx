import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Desk } from '../desk.ts';
import { Nothing } from '../parts/nothing.tsx';
import { PageHead } from '../shell/page-head.tsx';

/** Where everybody begins: the desks of a person, and what each is for. */
export function Start({ desks }: { readonly desks: readonly Desk[] }): ReactElement {
  return (
    <>
      <PageHead title={{ zh: '总览', en: 'Overview' }} />
      {desks.length === 0 ? (
        <Nothing
          zh="您的账号还没有可用的工作台，请联系本单位的管理员。"
          en="There is no desk for your roles yet; ask the administrator of your agency."
        />
      ) : null}
      <ul className="desk-cards">
        {desks.map(({ path, name, purpose }) => (
          <li key={path}>
            <Link href={path}>
              <strong>
                <Bilingual {...name} />
              </strong>
              <Bilingual {...purpose} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
