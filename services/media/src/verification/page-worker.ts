import { parentPort } from 'node:worker_threads';
import { messageOf } from '@dibao/shared/errors';
import { judgeCopy } from '../rules/verification/judge-copy.ts';

/** What a thread can do; all of it pure. */
const tasks = { judgeCopy };
export type PageTasks = typeof tasks;

/** What a thread answers. */
export interface PageReply {
  readonly value?: unknown;
  readonly error?: string;
}

parentPort?.on('message', ({ name, input }: { name: keyof PageTasks; input: never }) => {
  let reply: PageReply;
  try {
    reply = { value: tasks[name](input) };
  } catch (error) {
    reply = { error: messageOf(error) };
  }
  parentPort?.postMessage(reply);
});
