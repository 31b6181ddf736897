import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

/** Makes the ids of everything stored. */
export interface Ids {
  /** A new id: UUID version 7 (RFC 9562, 5.7), so that ids made later sort later. */
  next(): string;
}

/** Ids from the given clock and source of randomness. */
export function createIds(clock: Clock = systemClock, random: (bytes: number) => Uint8Array = randomBytes): Ids {
  return {
    next() {
      const bytes = Buffer.from(random(16));
      bytes.writeUIntBE(clock.now().getTime(), 0, 6);
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a caller's string can be an id at all; anything else names nothing and must not reach SQL. */
export function isId(value: string): boolean {
  return idShape.test(value);
}
