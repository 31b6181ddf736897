/** Where people sign in, and come back from to the page they want. */
export function signInAddress(path: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo: path })}`;
}
