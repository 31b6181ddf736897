import type { Sealer } from '@dibao/shared/sealed-text';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { randomInt } from 'node:crypto';

const count = 10;
/** Without letters and digits that look alike: 12 of these 31 are 59 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New recovery codes for a person who lost their app; old ones count no more. Shown once, kept as fingerprints. */
export async function replaceRecoveryCodes(em: Em, sealer: Sealer, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, newCode);
  await query(em, `delete from recovery_code where person_id = ?`, [personId]);
  await query(em, `insert into recovery_code (fingerprint, person_id) select code, ? from unnest(?::text[]) code`, [
    personId,
    codes.map((code) => recoveryFingerprint(sealer, personId, normaliseRecoveryCode(code))),
  ]);
  return codes;
}

/** As it is compared: without the hyphens people read it by. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 40);
}

export function recoveryFingerprint(sealer: Sealer, personId: string, code: string): string {
  return sealer.fingerprint(`recovery:${personId}:${code}`);
}

function newCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)] ?? '');
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join('')).join('-');
}
