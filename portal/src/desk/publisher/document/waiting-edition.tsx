import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Panel } from '../../parts/panel.tsx';
import { releaseAddress } from '../addresses.ts';
import { ChangeLines } from '../change-lines.tsx';
import type { PreparedDocument } from './prepared-document.ts';

/** How the edition that waits differs from the one that is out, and where it is released. */
export function WaitingEdition({
  document: { preparation },
}: {
  readonly document: PreparedDocument;
}): ReactElement | null {
  const { change, releases } = preparation;
  if (change === null) return null;
  const standing = releases.find(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Panel title={{ zh: '新版本待更正发布', en: 'A new edition waits' }}>
      <p>
        <Bilingual
          zh="更正发布之前，公众仍看到原来的版本。"
          en="Until it is released as a correction, the public reads the old one."
        />{' '}
        {standing === undefined ? null : (
          <Link href={`${releaseAddress(standing.id)}#correct`}>
            <Bilingual zh="去更正" en="Correct" />
          </Link>
        )}
      </p>
      <ChangeLines change={change} />
    </Panel>
  );
}
