import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the hub keeps secret; made at the first start, the same ever after. */
export interface HubKeys {
  /** Shared by the hub's processes to sign identities among themselves. */
  readonly internalSecret: string;
  /** Seals what is private of contacts. */
  readonly contactsKey: string;
  /** Seals what people sign in with and signs their invitations. */
  readonly signInKey: string;
  /** Of the superuser of the embedded PostgreSQL. */
  readonly postgresPassword: string;
  /** The private key of the built-in token issuer, Ed25519, with its `kid`. */
  readonly tokenIssuer: JWK;
}

/** Reads the keys of a data directory and makes those that are missing. */
export async function loadKeys(dataDirectory: string): Promise<HubKeys> {
  const directory = join(dataDirectory, 'keys');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    internalSecret: await readOrMake(join(directory, 'internal.secret'), randomSecret),
    contactsKey: await readOrMake(join(directory, 'contacts.key'), randomSecret),
    signInKey: await readOrMake(join(directory, 'sign-in.key'), randomSecret),
    postgresPassword: await readOrMake(join(directory, 'postgres.password'), randomSecret),
    tokenIssuer: JSON.parse(await readOrMake(join(directory, 'token-issuer.json'), makeTokenIssuer)) as JWK,
  };
}

/** The public half of the token issuer as a JWK set (RFC 7517), for those who verify. */
export function publicKeySet({ tokenIssuer }: HubKeys): { readonly keys: readonly JWK[] } {
  const { d: _private, ...publicKey } = tokenIssuer;
  return { keys: [publicKey] };
}

function randomSecret(): string {
  return randomBytes(48).toString('base64url');
}

async function makeTokenIssuer(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'EdDSA', use: 'sig' };
  return JSON.stringify(key);
}

/** Two processes may come at once, or the machine may fail in the middle: a key appears whole and only once. */
async function readOrMake(path: string, make: () => string | Promise<string>): Promise<string> {
  const kept = await readKey(path);
  if (kept !== null) return kept;
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  {
    await using file = await open(draft, 'wx', 0o600);
    await file.writeFile(`${await make()}\n`);
    await file.sync();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return (await readFile(path, 'utf8')).trim();
}

async function readKey(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
