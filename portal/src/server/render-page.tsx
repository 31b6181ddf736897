import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbeddedLayout } from '../layout/embedded-layout.tsx';
import { FailureContent } from '../layout/failure-content.tsx';
import { Layout } from '../layout/layout.tsx';
import type { Assets } from './assets.ts';
import type { HtmlPage } from './page.ts';
import type { PageFailure } from './page-failure.ts';
import { embeddedPolicy, publicPolicy } from './policies.ts';
import type { RenderedPage } from './send.ts';
import type { SiteIdentity } from './site-identity.ts';

/** What every page is set in. */
export interface PageSetting {
  readonly url: URL;
  readonly site: SiteIdentity;
  readonly assets: Assets;
}

/** The whole page as text: nothing of React reaches the reader. */
export function renderPage(page: HtmlPage, setting: PageSetting): RenderedPage {
  const { head, content, status = 200, isEmbedded = false } = page;
  const Setting = isEmbedded ? EmbeddedLayout : Layout;
  return {
    status,
    html: markup(
      <Setting {...setting} head={head}>
        {content}
      </Setting>,
    ),
    policy: isEmbedded ? embeddedPolicy : publicPolicy,
    mayBeFramed: isEmbedded,
  };
}

/** The page that says why there is none. */
export function renderFailure(failure: PageFailure, setting: PageSetting): RenderedPage {
  const content = <FailureContent failure={failure} />;
  return renderPage({ status: failure.status, head: { title: failure.title.zh, isIndexed: false }, content }, setting);
}

function markup(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
