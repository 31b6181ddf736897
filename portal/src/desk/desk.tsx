import { ConfigProvider, Layout, Menu, Result, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactElement, Suspense, useSyncExternalStore } from 'react';
import { deskPages } from './desk-pages.ts';
import { currentPath, followPath, goTo } from './location.ts';

export interface DeskProps {
  /** Marks the styles antd puts into the page, as the policy of the page asks. */
  readonly nonce: string;
}

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** The shell of the work desks: navigation, and the page the address names. */
export function Desk({ nonce }: DeskProps): ReactElement {
  const path = useSyncExternalStore(followPath, currentPath);
  const page = deskPages.find((candidate) => candidate.path === path);
  const algorithm = darkness.matches ? theme.darkAlgorithm : theme.defaultAlgorithm;
  return (
    <ConfigProvider locale={zhCN} csp={{ nonce }} theme={{ algorithm, token: { colorPrimary: '#a61e1e' } }}>
      <Layout style={{ minHeight: '100vh' }}>
        <Layout.Sider breakpoint="lg" collapsedWidth={0} theme="light">
          <Menu
            selectedKeys={[path]}
            items={deskPages.map(({ path: key, name }) => ({ key, label: `${name.zh} ${name.en}` }))}
            onClick={({ key }) => goTo(key)}
          />
        </Layout.Sider>
        <Layout.Content style={{ padding: 24 }}>
          <Suspense>
            {page === undefined ? (
              <Result status="404" title="这里没有工作台页面 · No such desk page" />
            ) : (
              <page.View />
            )}
          </Suspense>
        </Layout.Content>
      </Layout>
    </ConfigProvider>
  );
}
