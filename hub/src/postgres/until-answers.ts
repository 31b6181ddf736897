import { setTimeout as delay } from 'node:timers/promises';
import { HubError, messageOf } from '@dibao/shared/errors';
import { connect } from './connect.ts';

/** How long recovery after a crash may take; a large log needs minutes on a slow disk. */
const recoveryPatienceMs = 600_000;

/** True when the server answers to our password, false when it exited before. */
export async function untilAnswers(url: string, exited: Promise<unknown>): Promise<boolean> {
  const gone = new AbortController();
  void exited.then(() => gone.abort());
  const giveUpAt = performance.now() + recoveryPatienceMs;
  while (!gone.signal.aborted) {
    try {
      await using connection = await connect(url);
      await connection.query('select 1');
      return true;
    } catch (error) {
      if (!isStarting(error) || performance.now() > giveUpAt) throw refused(error);
    }
    await Promise.race([delay(25), exited]);
  }
  return false;
}

/** Not listening yet, in recovery, or closing the connection on its way down. */
function isStarting(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'].includes(code ?? '') || /terminated/.test(message ?? '')
  );
}

function refused(cause: unknown): HubError {
  const reason = messageOf(cause);
  return HubError.badInput(
    `内置数据库拒绝了连接：${reason}。若 HUB_DATA_DIR/keys/postgres.password 丢失或被改，请从备份恢复。`,
    `The embedded database refused us: ${reason}. If HUB_DATA_DIR/keys/postgres.password was lost or changed, restore it from a backup.`,
    { cause },
  );
}
