import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Moment } from '../../../layout/moments.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { ReleaseOfPublisher } from './release-of-publisher.ts';

type SpreadOf = NonNullable<ReleaseOfPublisher['spread']>;

const rungs = [
  ['acknowledged', '已确认收到', 'Acknowledged'],
  ['reported', '已报告转载', 'Reported'],
  ['seen', '已看到副本', 'Copy seen'],
  ['verified', '已核验相符', 'Verified'],
] as const;

/** How far the release got: rung by rung, and through its first day. */
export function Spread({ spread }: { readonly spread: SpreadOf | null }): ReactElement | null {
  if (spread === null) return null;
  const { obliged, steps } = spread;
  return (
    <Panel title={{ zh: '传播', en: 'Spread' }}>
      <dl className="rungs">
        <div>
          <dt>
            <Bilingual zh="应办" en="Owed" />
          </dt>
          <dd data-rung="obliged">{obliged}</dd>
        </div>
        {rungs.map(([key, zh, en]) => (
          <div key={key}>
            <dt>
              <Bilingual zh={zh} en={en} />
            </dt>
            <dd data-rung={key}>
              {spread[key]} <progress aria-label={`${zh} ${en}`} max={Math.max(obliged, 1)} value={spread[key]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        <Bilingual
          zh="“已送达”不在其中：网站自己来取，发出去不说明谁已收到。"
          en="Delivery is not among them: followers come for it, and that it was sent says nothing of who has it."
        />
      </p>
      {steps.length === 0 ? null : <Steps steps={steps} />}
    </Panel>
  );
}

function Steps({ steps }: Pick<SpreadOf, 'steps'>): ReactElement {
  return (
    <>
      <h3>
        <Bilingual zh="首日进展" en="The first day" />
      </h3>
      <div className="scrolls" tabIndex={0} role="region" aria-label="首日进展 The first day">
        <table className="steps">
          <thead>
            <tr>
              <th scope="col">
                <Bilingual zh="截至" en="Until" />
              </th>
              {rungs.map(([key, zh]) => (
                <th key={key} scope="col">
                  {zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.until}>
                <th scope="row">
                  <Moment at={step.until} />
                </th>
                {rungs.map(([key]) => (
                  <td key={key}>{step[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
