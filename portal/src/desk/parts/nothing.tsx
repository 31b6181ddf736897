import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

/** A list without rows, and what that means. */
export function Nothing(words: Words): ReactElement {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <span className="nothing">
          <Bilingual {...words} />
        </span>
      }
    />
  );
}
