import { type ReactElement, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { ViewerDocument } from '../../generated/graphql.ts';
import { createGraphClient } from '../graph/graph-client.ts';
import { useGraph } from '../graph/use-graph.ts';
import { LiveProvider } from '../live/live.tsx';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { type Acts, createActs } from './acts.ts';
import { SessionOver } from './session-over.tsx';
import { SignedOut } from './signed-out.tsx';
import { useKeptAlive } from './use-kept-alive.ts';
import { mayDo, ViewerContext } from './viewer.ts';

interface SessionProps {
  readonly children: ReactNode;
}

/** Shows what is inside to people who are signed in, and sees when they no longer are. */
export function Session({ children }: SessionProps): ReactElement {
  const [isOver, setOver] = useState(false);
  const [acts] = useState(() => createActs());
  const [client] = useState(() =>
    createGraphClient(({ code }) => code === 'UNAUTHENTICATED' && setOver(true), acts.areRecent),
  );
  const goOn = useCallback(() => setOver(false), []);
  return (
    <Provider value={client}>
      <SignedIn acts={acts} isOver={isOver} onSignedIn={goOn}>
        {children}
      </SignedIn>
    </Provider>
  );
}

interface SignedInProps extends SessionProps {
  readonly acts: Acts;
  readonly isOver: boolean;
  readonly onSignedIn: () => void;
}

function SignedIn({ acts, isOver, onSignedIn, children }: SignedInProps): ReactElement {
  const { data, failure, isLoading, refresh } = useGraph(ViewerDocument, {});
  useKeptAlive(acts, refresh);
  const current = data?.viewer.subject == null ? null : data.viewer;
  const [last, setLast] = useState(current);
  useEffect(() => {
    if (current === null) return;
    setLast(current);
    onSignedIn();
  }, [current, onSignedIn]);
  const viewer = current ?? last;
  // A hub out of reach says nothing about the session.
  const isUnreachable = failure !== null && failure.code !== 'UNAUTHENTICATED';
  if (isLoading) return <Loading />;
  if (viewer === null) {
    if (isUnreachable) return <Failure failure={failure} onRetry={refresh} />;
    return <SignedOut />;
  }
  const content = mayDo(viewer, 'read:duties') ? <LiveProvider>{children}</LiveProvider> : children;
  return (
    <ViewerContext value={viewer}>
      {content}
      <SessionOver isOpen={isOver || (current === null && !isUnreachable)} onReturn={refresh} />
    </ViewerContext>
  );
}
