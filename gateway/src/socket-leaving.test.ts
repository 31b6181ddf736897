import { anonymous } from '@dibao/shared/auth';
import { systemClock } from '@dibao/shared/clock';
import { createIds } from '@dibao/shared/ids';
import { silentLog } from '@dibao/shared/log';
import { listen } from '@dibao/shared/http';
import { expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import { openSocket } from './testing/raw-socket.ts';
import { until } from './testing/fake-hub.ts';
import { createSocketServer } from './websocket.ts';

it('watches no rights of a client that left while it was asked who it is', async () => {
  const asked = Promise.withResolvers<typeof anonymous>();
  const [state, closed] = [{ asks: 0, watches: 0 }, Promise.withResolvers<void>()];
  await using sockets = createSocketServer({
    ...{ graph: {} as never, tail: { head: null } as never, metrics: createMetrics(), log: silentLog },
    ...{ clock: systemClock, ids: createIds(systemClock), ping: 60_000, patience: 1_000, drain: 1_000 },
    asker: {
      ofSocket(request: { socket: NodeJS.EventEmitter }) {
        state.asks += 1;
        request.socket.once('close', () => closed.resolve());
        return asked.promise;
      },
    } as never,
    onEnd() {
      state.watches += 1;
      return { [Symbol.dispose]: () => void (state.watches -= 1) };
    },
  });
  await using server = await listen((_request, response) => void response.end(), { host: '127.0.0.1', port: 0 });
  server.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  const client = await openSocket(server.url);
  client.send({ type: 'connection_init' });
  await until(() => state.asks === 1);
  await client[Symbol.asyncDispose]();
  await closed.promise;
  asked.resolve(anonymous);
  await asked.promise;
  await new Promise(setImmediate);
  expect(state.watches).toBe(0);
});
