import type { Clock } from '../clock.ts';
import { ErrorCode, HubError } from '../errors.ts';

/** How well a follower keeps up, for the readiness of its service. */
export interface FollowerHealth {
  /** Notes how many positions are not applied yet. */
  behind(positions: number): void;
  succeeded(): void;
  /** Notes a failure that will be retried; answers whether it has gone on for so long that people should look. */
  failed(error: unknown): boolean;
  /** Notes a failure after which nothing is tried any more. */
  ended(error: HubError): void;
  /** Throws SERVICE_UNAVAILABLE, naming the feed and the last error, when it failed for over a minute or has ended. */
  check(): void;
}

const patience = 60_000;

export function createFollowerHealth(feed: string, clock: Clock): FollowerHealth {
  let lag = 0;
  let failure: { readonly since: number; readonly error: unknown } | null = null;
  let end: HubError | null = null;
  const failingFor = () => (failure === null ? 0 : clock.now().getTime() - failure.since);
  return {
    behind(positions) {
      lag = positions;
    },
    succeeded() {
      failure = null;
    },
    failed(error) {
      failure = { since: failure?.since ?? clock.now().getTime(), error };
      return failingFor() > patience;
    },
    ended(error) {
      end = error;
    },
    check() {
      if (end !== null) throw end;
      if (failure === null || failingFor() <= patience) return;
      const seconds = Math.floor(failingFor() / 1_000);
      const { error } = failure;
      const reason = error instanceof Error ? error.message : String(error);
      throw new HubError(
        ErrorCode.SERVICE_UNAVAILABLE,
        {
          zh: `馈送 ${feed} 已 ${seconds} 秒不能前进，落后 ${lag} 条：${reason}`,
          en: `The feed ${feed} has not advanced for ${seconds} seconds and is ${lag} positions behind: ${reason}`,
        },
        { cause: error },
      );
    },
  };
}
