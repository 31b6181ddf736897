import { type ReactElement, useEffect, useRef } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Moment } from '../../layout/moments.tsx';
import { Differences } from '../parts/differences.tsx';
import { Mark } from '../parts/mark.tsx';
import { Panel } from '../parts/panel.tsx';
import { copyPartWords, verdictAdvice, verdictWords } from '../words/evidence-words.ts';
import type { DutyKnown } from './duty-known.ts';

/** What the hub found when it looked last: why the copy counts, or what keeps it from counting. A new look comes into sight. */
export function LastLook({ duty }: { readonly duty: DutyKnown }): ReactElement | null {
  const look = duty.evidence.findLast(({ verdict }) => verdict !== null);
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(look?.id);
  useEffect(() => {
    if (known.current === look?.id) return;
    known.current = look?.id;
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [look?.id]);
  if (look?.verdict == null) return null;
  const { verdict, reportedAt, url, reason, missing, differences } = look;
  const advice = verdictAdvice[verdict];
  return (
    <div ref={place} role="status">
      <Panel title={{ zh: '核验结果', en: 'What the hub found' }} actions={<Mark {...verdictWords[verdict]} />}>
        <p className="soft">
          <Moment at={reportedAt} />{' '}
          {url === null ? null : (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          )}
        </p>
        {reason === null ? null : <p>{reason}</p>}
        {missing.length === 0 ? null : (
          <>
            <h3>
              <Bilingual zh="缺少" en="Missing" />
            </h3>
            <ul>
              {missing.map(({ part, detail }) => (
                <li key={part + detail}>
                  <Bilingual {...copyPartWords[part]} />
                  {detail === null ? null : `：${detail}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {differences.length === 0 ? null : (
          <>
            <h3>
              <Bilingual zh="不一致之处" en="Differences" />
            </h3>
            <Differences differences={differences} />
          </>
        )}
        {advice === null ? null : (
          <p className="advice">
            <Bilingual {...advice} />
          </p>
        )}
      </Panel>
    </div>
  );
}
