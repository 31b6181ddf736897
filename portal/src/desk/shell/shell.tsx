import { type ReactElement, Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Desk } from '../desk.ts';
import { desks } from '../desks.ts';
import { Loading } from '../parts/loading.tsx';
import { useViewer } from '../session/viewer.ts';
import { Start } from '../start/start.tsx';
import { LiveMark } from './live-mark.tsx';
import { Navigation } from './navigation.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { WhoIsHere } from './who-is-here.tsx';

/** What surrounds every page: head, navigation, and the page that the address names. */
export function Shell(): ReactElement {
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  const mine = desks.filter(({ isFor }) => isFor(viewer));
  return (
    <div className="shell">
      <a className="skip" href="#page">
        跳到正文 <span lang="en">Skip to content</span>
      </a>
      <header className="shell-head">
        <button
          type="button"
          className="shell-toggle"
          aria-expanded={isOpen}
          aria-controls="navigation"
          onClick={() => setOpen(!isOpen)}
        >
          <Bilingual zh="菜单" en="Menu" />
        </button>
        <a className="shell-name" href="/">
          <span className="seal" aria-hidden="true">
            邸
          </span>
          <strong>
            <Bilingual zh="工作台" en="Work desks" />
          </strong>
        </a>
        <LiveMark />
        <WhoIsHere />
      </header>
      <Navigation desks={mine} isOpen={isOpen} onLeave={() => setOpen(false)} />
      <main id="page" className="shell-page" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Pages desks={mine} />
        </Suspense>
      </main>
    </div>
  );
}

function Pages({ desks: mine }: { readonly desks: readonly Desk[] }): ReactElement {
  return (
    <Switch>
      <Route path="/desk">
        <Start desks={mine} />
      </Route>
      {mine.flatMap((desk) =>
        desk.pages.map(({ path, View }) => (
          <Route key={desk.path + path} path={desk.path + path}>
            <View />
          </Route>
        )),
      )}
      <Route>
        <NoSuchPage />
      </Route>
    </Switch>
  );
}
