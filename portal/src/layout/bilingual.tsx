import type { ReactElement } from 'react';
import type { Words } from './words.ts';

/** A label as everywhere on the site: Chinese, and English beside it in small letters. */
export function Bilingual({ zh, en }: Words): ReactElement {
  return (
    <>
      {zh}{' '}
      <span className="en" lang="en">
        {en}
      </span>
    </>
  );
}
