import { Skeleton } from 'antd';
import type { ReactElement } from 'react';

/** Until the first answer. */
export function Loading(): ReactElement {
  return (
    <div role="status" aria-label="正在读取 Loading" className="desk-loading">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}
