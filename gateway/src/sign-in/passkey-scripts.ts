import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The scripts of the pages to sign in on, by their addresses: the library that speaks WebAuthn, and what uses it. */
const files: Readonly<Record<string, URL>> = {
  '/auth/webauthn.js': new URL('../dist/bundle/index.umd.min.js', import.meta.resolve('@simplewebauthn/browser')),
  '/auth/passkey.js': new URL('../../assets/passkey.js', import.meta.url),
};

/** Their addresses in the order they run. */
export const passkeyScripts = Object.keys(files);

/** Sends one of them; false for any other address. */
export async function sendPasskeyScript(response: ServerResponse, path: string): Promise<boolean> {
  const file = files[path];
  if (file === undefined) return false;
  const script = await readFile(fileURLToPath(file));
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'content-length': script.length });
  response.end(script);
  return true;
}
