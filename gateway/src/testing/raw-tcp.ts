import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends bytes no HTTP client would send and gives what comes back until the end; `reset` cuts the connection at once. */
export async function askByTcp(url: string, text: string, then: 'read' | 'reset' = 'read'): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(text);
  if (then === 'reset') {
    await new Promise((resolve) => socket.write('', resolve));
    socket.resetAndDestroy();
    return '';
  }
  let answer = '';
  for await (const part of socket as AsyncIterable<string>) answer += part;
  return answer;
}
