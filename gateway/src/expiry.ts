import type { Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import type { Sessions } from './sign-in/sessions.ts';

// A timer holds at most 2^31 ms, and a suspended machine's timers run late: look at the clock at least hourly.
const longest = 3_600_000;

/** Calls `expired` once the viewer's token has ended; never for viewers without one. Dispose when no longer wanted. */
export function onExpiry(viewer: Viewer, clock: Clock, expired: () => void): Disposable {
  const end = viewer.expiresAt?.getTime();
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    if (end === undefined) return;
    const left = end - clock.now().getTime();
    if (left <= 0) expired();
    else timer = setTimeout(arm, Math.min(left, longest));
  };
  arm();
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}

/** Calls `ended` when a viewer's rights have ended: the token or the session expired, or the session was ended. */
export type OnEnd = (viewer: Viewer, ended: () => void) => Disposable;

export function createOnEnd(clock: Clock, sessions: Sessions): OnEnd {
  return (viewer, ended) => {
    const stack = new DisposableStack();
    stack.use(sessions.watch(viewer, ended));
    stack.use(onExpiry(viewer, clock, ended));
    return stack;
  };
}
