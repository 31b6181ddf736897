import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { useAddress } from './address.ts';
import type { Connection } from './connection.ts';

/** Forward through a list, by cursor; back by the browser, or to the beginning at once. */
export function Pages({ pageInfo }: Pick<Connection<unknown>, 'pageInfo'>): ReactElement | null {
  const address = useAddress();
  const { endCursor, hasNextPage } = pageInfo;
  if (address.after === null && !hasNextPage) return null;
  return (
    <nav className="pages" aria-label="翻页 Pages">
      <Button disabled={address.after === null} onClick={() => address.change({ after: null })}>
        <Bilingual zh="首页" en="First" />
      </Button>
      <Button disabled={!hasNextPage} onClick={() => address.change({ after: endCursor })}>
        <Bilingual zh="下一页" en="Next" />
      </Button>
    </nav>
  );
}
