import type { ReactElement } from 'react';
import type { BulletinSumsFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import type { Words } from '../../../layout/words.ts';
import { Panel } from '../../parts/panel.tsx';
import { percent, shareWords } from '../overview/figure-words.ts';

export interface ThenAndNowProps {
  readonly then: BulletinSumsFragment;
  /** The same scope and period counted now; null where the viewer may not. */
  readonly now: BulletinSumsFragment | null;
}

const figures: readonly (readonly [Words, (sums: BulletinSumsFragment) => string])[] = [
  [{ zh: '应办', en: 'Owed' }, ({ obliged }) => String(obliged)],
  [{ zh: '已核验', en: 'Verified' }, ({ verified }) => String(verified)],
  [{ zh: '逾期未办', en: 'Overdue' }, ({ overdue }) => String(overdue)],
  [{ zh: '逾期办结', en: 'Late' }, ({ late }) => String(late)],
  [{ zh: '已豁免', en: 'Exempt' }, ({ exempt }) => String(exempt)],
  [shareWords.shareWithinTarget, ({ shareWithinTarget }) => percent(shareWithinTarget)],
  [shareWords.shareWithinLimit, ({ shareWithinLimit }) => percent(shareWithinLimit)],
];

/** The frozen figures beside those of today: what the bulletin says never changes, and what changed since is no secret. */
export function ThenAndNow({ then, now }: ThenAndNowProps): ReactElement {
  return (
    <Panel title={{ zh: '冻结与现在', en: 'Frozen and now' }}>
      <table className="paged-table" aria-label="冻结与现在 Frozen and now">
        <thead>
          <tr>
            <th scope="col">
              <Bilingual zh="数字" en="Figure" />
            </th>
            <th scope="col">
              <Bilingual zh="冻结时" en="Frozen" />
            </th>
            {now === null ? null : (
              <th scope="col">
                <Bilingual zh="现在" en="Now" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map(([words, say]) => (
            <tr key={words.en}>
              <td data-label="数字">
                <Bilingual {...words} />
              </td>
              <td data-label="冻结时">{say(then)}</td>
              {now === null ? null : (
                <td data-label="现在">{say(now) === say(then) ? say(now) : <strong>{say(now)}</strong>}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
