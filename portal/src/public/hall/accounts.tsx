import type { ReactElement } from 'react';
import type { HallQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { platformWords } from '../../layout/domain-words.ts';

export interface AccountsProps {
  readonly accounts: HallQuery['mediaAccounts'];
}

/** The matrix of a place: its accounts in use, platform by platform. */
export function Accounts({ accounts }: AccountsProps): ReactElement {
  const byPlatform = Map.groupBy(
    accounts.edges.map(({ node }) => node),
    ({ platform }) => platform,
  );
  return (
    <aside className="facets" aria-label="账号矩阵 Accounts">
      {[...byPlatform].map(([platform, there]) => (
        <details key={platform} open>
          <summary>
            <Bilingual {...platformWords[platform]} /> <span className="count">{there.length}</span>
          </summary>
          <ul className="lines">
            {there.map(({ id, name, handle, url, owner }) => (
              <li key={id}>
                {url !== null && /^https?:\/\//i.test(url) ? (
                  <a href={url} rel="noopener">
                    {name}
                  </a>
                ) : (
                  name
                )}
                <span className="line-facts">
                  <span>{handle}</span>
                  <span>{owner?.name}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {accounts.pageInfo.hasNextPage ? (
        <p>
          <Bilingual zh="只列前 100 个账号。" en="The first 100 accounts." />
        </p>
      ) : null}
    </aside>
  );
}
