/** Addresses whose last part is a right by itself. */
const secretPath = /^(\/(?:auth\/invitation|confirm)\/).+$/;

/** What of the address of a request may stand in a log: no query, which may carry a code, and no token of a link. */
export function pathInLog(target = '/'): string {
  const path = URL.parse(target, 'http://gateway')?.pathname ?? '';
  return path.replace(secretPath, '$1…');
}
