import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../layout/bilingual.tsx';
import { PageHead } from './page-head.tsx';

/** An address that is none, or one of a desk that is not the person's. */
export function NoSuchPage(): ReactElement {
  return (
    <>
      <PageHead title={{ zh: '这里没有您能打开的页面', en: 'There is no page here that you may open' }} />
      <p>
        <Link href="/desk">
          <Bilingual zh="回到总览" en="Back to the overview" />
        </Link>
      </p>
    </>
  );
}
