import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Moment } from '../../../layout/moments.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Panel } from '../../parts/panel.tsx';
import { releaseAddress } from '../addresses.ts';
import { releaseMark } from '../release-mark.ts';
import type { PreparedDocument } from './prepared-document.ts';

/** The releases that carry the document, alone or in a bundle. */
export function ReleasesOfDocument({
  releases,
}: Pick<PreparedDocument['preparation'], 'releases'>): ReactElement | null {
  if (releases.length === 0) return null;
  return (
    <Panel title={{ zh: '发布', en: 'Releases' }}>
      <ul className="plain">
        {releases.map((release) => (
          <li key={release.id}>
            <Link href={releaseAddress(release.id)}>
              {release.column} · <Moment at={release.publishedAt} />
            </Link>{' '}
            <Mark {...releaseMark(release)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
