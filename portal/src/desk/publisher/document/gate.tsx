import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Panel } from '../../parts/panel.tsx';
import { GateIssues } from '../gate-issues.tsx';
import { PreparationMarks } from '../preparation-marks.tsx';
import { mendedAt } from './mended-at.ts';
import type { PreparedDocument } from './prepared-document.ts';

/** What stands between a document and its release: each with its clause, and the way to what mends it. */
export function Gate({
  document: { id, preparation, interpretations },
}: {
  readonly document: PreparedDocument;
}): ReactElement {
  const { missing } = preparation;
  return (
    <Panel title={{ zh: '发布关口', en: 'The gate' }} actions={<PreparationMarks preparation={preparation} />}>
      {missing.length === 0 ? (
        <p>
          <Bilingual
            zh="文件本身不缺什么；栏目和范围在发布时填写。"
            en="Nothing is missing; column and scope come with the release."
          />
        </p>
      ) : (
        <GateIssues
          issues={missing}
          mending={(issue) => {
            const { href, name } = mendedAt(issue, { id, interpretations });
            return (
              <a href={href}>
                <Bilingual {...name} />
              </a>
            );
          }}
        />
      )}
    </Panel>
  );
}
