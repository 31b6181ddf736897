import type { ReactElement } from 'react';

/** Said where a service was down: what is missing may well exist. */
export function PartialNotice(): ReactElement {
  return (
    <p className="banner">
      部分内容暂时无法显示，请稍后刷新。{' '}
      <span lang="en">Part of this page is temporarily missing; reload in a moment.</span>
    </p>
  );
}
