import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Assets } from './assets.ts';
import type { DeskEntry } from './desk-build.ts';
import type { SiteIdentity } from './site-identity.ts';

export interface DeskPageProps {
  readonly site: SiteIdentity;
  readonly assets: Assets;
  readonly nonce: string;
  /** Null: the desks are not built. */
  readonly entry: DeskEntry | null;
}

/** The page the desks run in. */
export function renderDesk(props: DeskPageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<DeskPage {...props} />)}`;
}

function DeskPage({ site, assets, nonce, entry }: DeskPageProps): ReactElement {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta property="csp-nonce" nonce={nonce} />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`工作台 · ${site.name}`}</title>
        <link rel="icon" href={assets.urlOf('mark.svg')} type="image/svg+xml" />
        {entry?.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {entry === null ? null : <script type="module" src={entry.script} />}
      </head>
      <body>
        <div id="desk">
          {entry === null ? (
            <p>
              工作台尚未构建，请运行 pnpm build 后重新启动。{' '}
              <span lang="en">The desks are not built: run pnpm build.</span>
            </p>
          ) : null}
        </div>
        <noscript>
          工作台需要 JavaScript；<a href="/">公开页面</a>不需要。{' '}
          <span lang="en">The desks need JavaScript; the public pages do not.</span>
        </noscript>
      </body>
    </html>
  );
}
