import type { ReactElement, ReactNode } from 'react';
import { Bilingual } from './bilingual.tsx';
import { HeadTags, type HeadTagsProps } from './head.tsx';

/** The parts of the site, as its navigation names them. */
const sections = [
  { path: '/', zh: '最新发布', en: 'Releases' },
  { path: '/documents', zh: '文件库', en: 'Documents' },
  { path: '/gazettes', zh: '政府公报', en: 'Gazette' },
  { path: '/hall', zh: '发布厅', en: 'Release hall' },
  { path: '/follow', zh: '订阅与嵌入', en: 'Follow' },
] as const;

export interface LayoutProps extends HeadTagsProps {
  readonly children: ReactNode;
}

/** Every public page: masthead, navigation, content, foot. */
export function Layout({ children, ...head }: LayoutProps): ReactElement {
  const { site, url } = head;
  return (
    <html lang="zh-CN">
      <HeadTags {...head} />
      <body>
        <a className="skip" href="#content">
          跳到正文 <span lang="en">Skip to content</span>
        </a>
        <header className="masthead">
          <div className="wide">
            <a className="name" href="/">
              <span className="seal" aria-hidden="true">
                邸
              </span>
              <span className="name-words">
                <strong>{site.name}</strong>
                <small>
                  政府信息发布中枢 <span lang="en">Government release hub</span>
                </small>
              </span>
            </a>
            <form className="find" action="/search" role="search">
              <label className="hidden" htmlFor="find">
                检索公报全文 <span lang="en">Search the gazette</span>
              </label>
              <input id="find" name="q" type="search" placeholder="检索公报全文" maxLength={200} />
              <button>
                检索<span className="hidden"> Search</span>
              </button>
            </form>
          </div>
          <nav aria-label="栏目 Sections">
            <ul className="wide">
              {sections.map(({ path, ...words }) => (
                <li key={path}>
                  <a href={path} aria-current={isWithin(url.pathname, path) ? 'page' : undefined}>
                    <Bilingual {...words} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" className="wide" tabIndex={-1}>
          {children}
        </main>
        <Foot />
      </body>
    </html>
  );
}

function Foot(): ReactElement {
  return (
    <footer className="foot">
      <div className="wide">
        <p>
          公开信息免登录查阅。公报刊登的文本为标准文本；网页文本与之不一致的，以公报为准。
          <span className="en" lang="en">
            Free to read without signing in. Where a web text differs from the gazette, the gazette prevails.
          </span>
        </p>
        <ul>
          <li>
            <a href="/follow">
              <Bilingual zh="订阅、接口与嵌入" en="Follow and embed" />
            </a>
          </li>
          <li>
            <a href="/graphql">
              <Bilingual zh="数据接口" en="GraphQL" />
            </a>
          </li>
          <li>
            <a href="/desk">
              <Bilingual zh="工作台" en="Work desks" />
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function isWithin(pathname: string, section: string): boolean {
  if (section === '/') return pathname === '/' || pathname.startsWith('/releases/');
  return pathname === section || pathname.startsWith(`${section}/`);
}
