import type { ReactElement } from 'react';
import { type PublishReleaseInput, ReleasePreviewDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { Panel } from '../../parts/panel.tsx';
import { documentAddress } from '../addresses.ts';
import { mendedAt } from '../document/mended-at.ts';
import { type GateIssue, GateIssues } from '../gate-issues.tsx';
import type { PreparedDocument } from '../document/prepared-document.ts';
import { Obliged } from './obliged.tsx';

export interface ReleasePreviewProps {
  readonly input: Omit<PublishReleaseInput, 'idempotencyKey'>;
  readonly document: PreparedDocument;
}

/** What the gate says to this very release; where it lets it through, whom it will oblige. */
export function ReleasePreview({ input, document }: ReleasePreviewProps): ReactElement {
  const preview = useGraph(ReleasePreviewDocument, { input });
  return (
    <Answer of={preview}>
      {({ releasePreview: { issues, origin } }) =>
        issues.length === 0 && origin !== null ? (
          <Obliged input={input} origin={origin} />
        ) : (
          <Panel title={{ zh: '还不能发布', en: 'Not yet' }}>
            <GateIssues issues={issues} mending={(issue) => <Mending issue={issue} document={document} />} isAnswer />
          </Panel>
        )
      }
    </Answer>
  );
}

interface MendingProps {
  readonly issue: GateIssue;
  readonly document: PreparedDocument;
}

/** Fields of this form stand above; what the documents lack is mended on their own pages. */
function Mending({ issue, document }: MendingProps): ReactElement | null {
  if (issue.path !== 'documentId' && !issue.path.startsWith('bundleIds')) return null;
  const { href, name } = mendedAt(issue, document);
  return (
    <a href={href.startsWith('#') ? documentAddress(document.id) + href : href}>
      <Bilingual {...name} />
    </a>
  );
}
