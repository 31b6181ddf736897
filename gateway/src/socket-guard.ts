import type { Clock } from '@dibao/shared/clock';
import { limits } from './limits.ts';
import { CloseWith, type SocketSession } from './socket-session.ts';

/** Whether what a client has just sent may be looked at; to be asked once for each message and each ping. */
export type SocketGuard = () => boolean;

/** Ends the connection of a client that sends without measure, or goes on asking without reading the answers. */
export function createSocketGuard(session: SocketSession, clock: Clock, tooSlow: () => void): SocketGuard {
  const { socket } = session;
  let since = clock.now().getTime();
  let count = 0;
  return () => {
    // A connection that is closing still receives.
    if (socket.readyState !== socket.OPEN) return false;
    const now = clock.now().getTime();
    if (now - since >= 1_000) [since, count] = [now, 0];
    count += 1;
    if (count > limits.messagesPerSecond) socket.close(CloseWith.tooMany, 'Too many messages');
    else if (socket.bufferedAmount > limits.unread) tooSlow();
    else return true;
    return false;
  };
}
