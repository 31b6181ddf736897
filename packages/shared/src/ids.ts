import { randomBytes } from 'node:crypto';
import { type Clock, systemClock } from './clock.ts';

/** Makes the ids of everything stored. */
export interface Ids {
  /** A new id: UUID version 7 (RFC 9562, 5.7), so that ids made later sort later. */
  next(): string;
}

// What of an id is chance: 12 bits before its variant and 62 behind. The first is left 0, so that there is room to count on.
const behindVariant = 62n;
const maskBehind = (1n << behindVariant) - 1n;
const chance = (1n << 73n) - 1n;

/**
 * Ids from the given clock and source of randomness. Within one millisecond each is the one before and a random step
 * (RFC 9562, 6.2, method 2): what is stored together is read back in the order it was made.
 */
export function createIds(clock: Clock = systemClock, random: (bytes: number) => Uint8Array = randomBytes): Ids {
  let at = -1;
  let tail = 0n;

  function drawn(bytes: number): bigint {
    return BigInt(`0x${Buffer.from(random(bytes)).toString('hex')}`);
  }

  return {
    next() {
      const now = clock.now().getTime();
      tail = now === at ? tail + drawn(4) + 1n : drawn(10) & chance;
      at = now;
      const bits =
        (BigInt(now) << 80n) |
        (7n << 76n) |
        ((tail >> behindVariant) << 64n) |
        (2n << behindVariant) |
        (tail & maskBehind);
      const hex = bits.toString(16).padStart(32, '0');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a caller's string can be an id at all; anything else names nothing and must not reach SQL. */
export function isId(value: string): boolean {
  return idShape.test(value);
}
