import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '@dibao/shared/errors';
import { writeAtomically } from './write-atomically.ts';

/** Where an agent stands; kept in `cursor.json` of its folder. */
export interface AgentPlace {
  /** Everything up to this cursor is on disk and was handed to the command. */
  readonly cursor: string;
  /** Null before the first event. */
  readonly position: number | null;
  /** The chain value at that position, to check the next one by. */
  readonly chain: string | null;
}

const placeFile = 'cursor.json';

/** The place kept in a folder; null where there is none. Throws HubError for a file that is not one of ours. */
export async function readPlace(folder: string): Promise<AgentPlace | null> {
  const path = join(folder, placeFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const place = parsePlace(text);
  if (place !== null) return place;
  throw HubError.badInput(
    `${path} 无法读取。请从备份恢复它；或将其删除，并用 --after EARLIEST 重新同步（已有的事件会跳过）。`,
    `${path} cannot be read. Restore it, or delete it and resynchronise with --after EARLIEST (events you have are skipped).`,
  );
}

/** Keeps a place durably. */
export function keepPlace(folder: string, place: AgentPlace): Promise<void> {
  return writeAtomically(join(folder, placeFile), `${JSON.stringify(place)}\n`);
}

function parsePlace(text: string): AgentPlace | null {
  try {
    const { cursor, position = null, chain = null } = JSON.parse(text) as Record<string, unknown>;
    if (typeof cursor !== 'string' || cursor === '') return null;
    return {
      cursor,
      position: typeof position === 'number' ? position : null,
      chain: typeof chain === 'string' ? chain : null,
    };
  } catch {
    return null;
  }
}
