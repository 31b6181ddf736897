import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { type BulletinKnownFragment, MonitorBulletinDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import { FileLinks } from '../../parts/file-links.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { BulletinHistory } from './bulletin-history.tsx';
import { BulletinMoves } from './bulletin-moves.tsx';
import { BulletinPlaces } from './bulletin-places.tsx';
import { BulletinSummary } from './bulletin-summary.tsx';
import { BulletinText } from './bulletin-text.tsx';
import { DifferencesSince } from './differences-since.tsx';
import { ThenAndNow } from './then-and-now.tsx';

const above = [{ path: '/desk/monitor/bulletins', name: { zh: '通报', en: 'Bulletins' } }];

/** One bulletin: its words, its frozen figures beside those of today, and its way to publication. */
export function Bulletin(): ReactElement {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useGraph(MonitorBulletinDocument, { id });
  const known = asked.data?.bulletin ?? null;
  return (
    <>
      <PageHead
        title={{ zh: known?.title ?? '通报', en: '' }}
        above={above}
        actions={known === null ? null : <Actions bulletin={known} />}
      />
      <Answer of={asked}>
        {({ bulletin }) =>
          bulletin === null ? (
            <Nothing zh="没有这份通报，或属于别的单位。" en="There is no such bulletin of your office." />
          ) : (
            <>
              <BulletinSummary bulletin={bulletin} />
              <BulletinText bulletin={bulletin} />
              <BulletinPlaces figures={bulletin.figures} />
              <ThenAndNow then={bulletin.figures.summary} now={bulletin.current} />
              <DifferencesSince bulletinId={bulletin.id} counts={bulletin.differenceCounts ?? []} />
              <BulletinHistory steps={bulletin.steps} />
            </>
          )
        }
      </Answer>
    </>
  );
}

function Actions({ bulletin: { id, state } }: { readonly bulletin: BulletinKnownFragment }): ReactElement {
  return (
    <>
      <BulletinMoves bulletinId={id} state={state} />
      <Button href={`/exports/bulletin.docx?${new URLSearchParams({ id })}`}>
        <Bilingual zh="下载 Word" en="Word" />
      </Button>
      <FileLinks name="bulletin" parameters={{ id }} />
    </>
  );
}
