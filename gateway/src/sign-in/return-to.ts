/** Where people land who came from nowhere in particular. */
const home = '/auth/account';

/** The path to go on to, if it is one of this hub's own; else its usual one. Never another site's, nor a line break. */
export function returnTo(url: URL): string {
  const path = url.searchParams.get('returnTo') ?? '';
  const isPath = /^\/[\x21-\x7e]*$/.test(path) && !/^\/[/\\]|\\/.test(path) && path.length <= 2_000;
  return isPath && URL.parse(path, 'http://hub')?.host === 'hub' ? path : home;
}
