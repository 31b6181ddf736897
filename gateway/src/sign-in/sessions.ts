import type { Viewer } from '@dibao/shared/auth';
import { messageOf } from '@dibao/shared/errors';
import { viewerOf } from '@dibao/shared/identity';
import type { Log } from '@dibao/shared/log';
import { repeat } from '@dibao/shared/repeat';
import type { TakeStep } from './sign-in-service.ts';

/** The sessions of people who use a browser, as the documents service knows them at this moment. */
export interface Sessions extends AsyncDisposable {
  /**
   * Whom a browser's secret lets in; null for one that does not count, or no longer.
   *
   * @param isAct whether a person did something, which keeps the session from falling idle
   */
  viewerOf(token: string, isAct: boolean): Promise<Viewer | null>;
  /** Calls `ended` within `poll` milliseconds of the end of the viewer's session. Dispose when no longer wanted. */
  watch(viewer: Viewer, ended: () => void): Disposable;
}

const askedAtOnce = 1_000;

/**
 * Nothing is cached: a session that was ended counts no more with the next request, for a question over loopback with
 * each. Streams that stay open are looked after together.
 */
export function createSessions({ takeStep, poll, log }: { takeStep: TakeStep; poll: number; log: Log }): Sessions {
  const watched = new Map<string, Set<() => void>>();

  async function look(): Promise<void> {
    const ids = [...watched.keys()];
    for (let at = 0; at < ids.length; at += askedAtOnce) {
      const asked = ids.slice(at, at + askedAtOnce);
      const alive = new Set(await takeStep('session/alive', { ids: asked }));
      for (const id of asked) if (!alive.has(id)) for (const ended of watched.get(id) ?? []) ended();
    }
  }

  const looking = repeat('watch-sessions', poll, log, () =>
    look().catch((error: unknown) => log.warn({ reason: messageOf(error) }, 'sessions-unwatched')),
  );

  return {
    async viewerOf(token, isAct) {
      if (!/^[\w-]{43}$/.test(token)) return null;
      const found = await takeStep('session/use', { token, isAct });
      return found === null ? null : viewerOf({ ...found, expiresAt: new Date(found.expiresAt) });
    },
    watch({ session }, ended) {
      if (session === null) return { [Symbol.dispose]() {} };
      const listeners = watched.get(session.id) ?? new Set();
      watched.set(session.id, listeners.add(ended));
      return {
        [Symbol.dispose]() {
          listeners.delete(ended);
          if (listeners.size === 0 && watched.get(session.id) === listeners) watched.delete(session.id);
        },
      };
    },
    [Symbol.asyncDispose]: () => looking[Symbol.asyncDispose](),
  };
}
