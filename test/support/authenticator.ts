import { encodeCBOR } from '@levischuck/tiny-cbor';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();

/** Flags of authenticator data (WebAuthn, 6.1): user present, user verified, a new credential follows. */
const flag = { present: 0x01, verified: 0x04, attested: 0x40 } as const;

/** An authenticator in software with one passkey, on a page of some origin. */
export function createAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;

  function authenticatorData(rpId: string, flags: number, attested: Uint8Array = new Uint8Array()): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested]);
  }

  function clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  const credential = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };
  return {
    /** Answers the options of a registration, without attestation. */
    register({ challenge, rp }: { challenge: string; rp: { id: string } }) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = encodeCBOR(
        new Map<number, number | Uint8Array>([
          ...([
            [1, 2],
            [3, -7],
            [-1, 1],
          ] as const),
          ...([
            [-2, Buffer.from(x, 'base64url')],
            [-3, Buffer.from(y, 'base64url')],
          ] as const),
        ]),
      );
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const authData = authenticatorData(rp.id, flag.present | flag.verified | flag.attested, attested);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(encodeCBOR(attestation as never)),
        transports: ['internal'],
      };
      return { ...credential, response };
    },
    /** Answers the options of a sign-in, for this relying party. */
    answer({ challenge, rpId }: { challenge: string; rpId: string }, isVerified = true) {
      const authData = authenticatorData(rpId, flag.present | (isVerified ? flag.verified : 0));
      const client = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey);
      const response = {
        authenticatorData: base64url(authData),
        clientDataJSON: base64url(client),
        signature: base64url(signature),
      };
      return { ...credential, response };
    },
  };
}
