import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactElement, useSyncExternalStore } from 'react';
import { deskTheme } from './desk-theme.ts';
import { Session } from './session/session.tsx';
import { Shell } from './shell/shell.tsx';

export interface DeskAppProps {
  /** Marks the styles antd puts into the page, as the policy of the page asks. */
  readonly nonce: string;
}

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** Calls back whenever the person switches between light and dark. */
function followDarkness(changed: () => void): () => void {
  darkness.addEventListener('change', changed);
  return () => darkness.removeEventListener('change', changed);
}

/** The work desks: in Chinese, light or dark, for whoever is signed in. */
export function DeskApp({ nonce }: DeskAppProps): ReactElement {
  const isDark = useSyncExternalStore(followDarkness, () => darkness.matches);
  return (
    <ConfigProvider locale={zhCN} csp={{ nonce }} theme={deskTheme(isDark)}>
      <App>
        <Session>
          <Shell />
        </Session>
      </App>
    </ConfigProvider>
  );
}
