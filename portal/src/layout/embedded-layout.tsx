import type { ReactElement } from 'react';
import { HeadTags } from './head.tsx';
import type { LayoutProps } from './layout.tsx';

/** A page that stands in a frame of another site: nothing but its content, and links that open outside. */
export function EmbeddedLayout({ children, ...head }: LayoutProps): ReactElement {
  return (
    <html lang="zh-CN">
      <HeadTags {...head} />
      <body className="embedded">
        <main>{children}</main>
      </body>
    </html>
  );
}
