import type { ReactElement } from 'react';
import { TextsOfDutyDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { plainText } from '../../../text/plain-text.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Answer } from '../../parts/answer.tsx';
import type { Difference } from '../../parts/differences.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { DutyOfOthers } from './duty-of-others.ts';
import { markedText, type Side } from './marked-text.ts';

/** The released text and the one found on the page when the hub looked last. Texts are long: they are asked for once for each look. */
export function BothTexts({ duty: { id, evidence } }: { readonly duty: DutyOfOthers }): ReactElement | null {
  const look = evidence.findLast(({ verdict }) => verdict !== null);
  return look === undefined ? null : <TextsOf key={look.id} dutyId={id} lookId={look.id} />;
}

interface TextsOfProps {
  readonly dutyId: string;
  readonly lookId: string;
}

function TextsOf({ dutyId, lookId }: TextsOfProps): ReactElement {
  const texts = useGraph(TextsOfDutyDocument, { id: dutyId });
  return (
    <Answer of={texts}>
      {({ repostDuty }) => {
        const look = repostDuty?.evidence.find(({ id }) => id === lookId);
        const source = repostDuty?.release?.document?.body ?? null;
        return look === undefined || source === null ? null : <SideBySide source={source} {...look} />;
      }}
    </Answer>
  );
}

interface SideBySideProps {
  readonly source: string;
  readonly text: string | null;
  readonly differences: readonly Difference[];
}

function SideBySide({ source, text, differences }: SideBySideProps): ReactElement {
  return (
    <Panel title={{ zh: '原文与副本', en: 'Source and copy' }}>
      <div className="both-texts">
        <section aria-labelledby="text-of-source">
          <h3 id="text-of-source">
            <Bilingual zh="原文" en="Source" />
          </h3>
          <Marked text={plainText(source)} differences={differences} side="source" />
        </section>
        <section aria-labelledby="text-of-copy">
          <h3 id="text-of-copy">
            <Bilingual zh="副本" en="Copy" />
          </h3>
          {text === null ? (
            <p className="soft">
              <Bilingual zh="没有读到正文，或已不再保留。" en="No text was read, or it is kept no more." />
            </p>
          ) : (
            <Marked text={text} differences={differences} side="copy" />
          )}
        </section>
      </div>
    </Panel>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly differences: readonly Difference[];
  readonly side: Side;
}

function Marked({ text, differences, side }: MarkedProps): ReactElement {
  const Differing = side === 'source' ? 'del' : 'ins';
  return (
    // It scrolls, so it can be reached by keyboard.
    <div className="whole-text differences" tabIndex={0} role="group" aria-label={side === 'source' ? '原文' : '副本'}>
      {markedText(text, differences, side).map((stretch, place) =>
        stretch.differs ? <Differing key={place}>{stretch.text}</Differing> : <span key={place}>{stretch.text}</span>,
      )}
    </div>
  );
}
