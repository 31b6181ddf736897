/** Nothing inline, nothing from elsewhere, no frame: what a public page may load. */
export const publicPolicy = policyOf({ 'frame-ancestors': "'none'" });

/** The embedded column is the one page that other sites may frame. */
export const embeddedPolicy = policyOf({ 'frame-ancestors': '*' });

/** @param nonce marks the styles that the desk's components put into the page while they run. */
export function deskPolicy(nonce: string): string {
  return policyOf({
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'frame-ancestors': "'none'",
  });
}

function policyOf(more: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    ...more,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
