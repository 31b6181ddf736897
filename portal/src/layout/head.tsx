import type { ReactElement } from 'react';
import type { Assets } from '../server/assets.ts';
import type { SiteIdentity } from '../server/site-identity.ts';

/** A page tag of government sites (国办发〔2017〕47号): its name and content. */
export type PageTag = readonly [name: string, content: string | null];

/** What a page says about itself to browsers, search engines and other hubs. */
export interface Head {
  /** Without the name of the site. */
  readonly title: string;
  readonly description?: string;
  /** The page tags of its kind, beside those of the site; those without content are left out. */
  readonly tags?: readonly PageTag[];
  /** schema.org. */
  readonly jsonLd?: object;
  /** The path of this page where several addresses show it. */
  readonly canonicalPath?: string;
  /** Whether search engines may list it; they may when left out. */
  readonly isIndexed?: boolean;
  /** Modules of `assets/` that add something where scripts run. */
  readonly scripts?: readonly string[];
}

export interface HeadTagsProps {
  readonly head: Head;
  readonly url: URL;
  readonly site: SiteIdentity;
  readonly assets: Assets;
}

/** The head of the document. */
export function HeadTags({ head, url, site, assets }: HeadTagsProps): ReactElement {
  const { title, description, tags = [], jsonLd, canonicalPath, isIndexed = true, scripts = [] } = head;
  const canonical = new URL(canonicalPath ?? url.pathname + url.search, url.origin).href;
  const siteTags: readonly PageTag[] = [
    ['SiteName', site.name],
    ['SiteDomain', url.host],
    ['SiteIDCode', site.idCode],
  ];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
      {[...siteTags, ...tags].map(([name, content]) =>
        content === null || content === '' ? null : <meta key={name} name={name} content={content} />,
      )}
      {description === undefined ? null : <meta name="description" content={description} />}
      {isIndexed ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={site.name} />
      {isIndexed ? <meta property="og:url" content={canonical} /> : null}
      <link rel="icon" href={assets.urlOf('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.urlOf('portal.css')} />
      {scripts.map((name) => (
        <script key={name} type="module" src={assets.urlOf(name)} />
      ))}
      {jsonLd === undefined ? null : <JsonLd value={jsonLd} />}
    </head>
  );
}

/** A block of data, which the policy of the page lets stand since nothing in it runs. */
function JsonLd({ value }: { readonly value: object }): ReactElement {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
