import { ConfigProvider, Layout, Menu, Result } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactElement, Suspense, useSyncExternalStore } from 'react';
import { deskPages } from './desk-pages.ts';
import { deskTheme } from './desk-theme.ts';
import { currentPath, followPath, goTo } from './location.ts';

export interface DeskProps {
  /** Marks the styles antd puts into the page, as the policy of the page asks. */
  readonly nonce: string;
}

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** Calls back whenever the person switches between light and dark. */
function followDarkness(changed: () => void): () => void {
  darkness.addEventListener('change', changed);
  return () => darkness.removeEventListener('change', changed);
}

/** The shell of the work desks: navigation, and the page the address names. */
export function Desk({ nonce }: DeskProps): ReactElement {
  const path = useSyncExternalStore(followPath, currentPath);
  const isDark = useSyncExternalStore(followDarkness, () => darkness.matches);
  const page = deskPages.find((candidate) => candidate.path === path);
  return (
    <ConfigProvider locale={zhCN} csp={{ nonce }} theme={deskTheme(isDark)}>
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
