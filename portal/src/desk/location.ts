/** The path of the page shown. */
export function currentPath(): string {
  return location.pathname;
}

/** Calls back whenever another page is shown. */
export function followPath(changed: () => void): () => void {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}

/** Shows another page of the desks, as a step that "back" undoes. */
export function goTo(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}
