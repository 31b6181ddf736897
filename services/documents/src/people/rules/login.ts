/** A login as it is kept and compared: names and mail addresses, without regard to case and width. */
export function normaliseLogin(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** In whose names programs of the hub act: in the log nobody must be taken for them. */
const reserved: readonly string[] = ['oidc', 'operator'];

/** Whether a normalised login can be one. */
export function isLogin(login: string): boolean {
  return /^[a-z0-9][a-z0-9._+@-]{1,99}$/.test(login) && !reserved.includes(login);
}
