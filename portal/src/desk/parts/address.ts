import { useLocation, useSearchParams } from 'wouter';

/** What a page keeps in its address, so that a link shows others the same. */
export type AddressChanges = Readonly<Record<string, string | readonly string[] | null>>;

/** The known values among those an address names, several by commas; all others are passed over. */
export function choicesIn<Value extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly Value[],
): readonly Value[] {
  const named = new Set(params.get(name)?.split(',') ?? []);
  return known.filter((value) => named.has(value));
}

/** The parameters with changes; what is empty or null goes, and so does the page of the list, whose rows are others now. */
export function changed(params: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('after');
  for (const [name, value] of Object.entries(changes)) {
    const text = value === null ? '' : typeof value === 'string' ? value : value.join(',');
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return next;
}

/** The state of the page in its address, and how to change it: a step that "back" undoes. */
export function useAddress() {
  const [path, goTo] = useLocation();
  const [params] = useSearchParams();
  return {
    after: params.get('after'),
    text: (name: string) => params.get(name),
    choices: <Value extends string>(name: string, known: readonly Value[]) => choicesIn(params, name, known),
    change(changes: AddressChanges): void {
      const query = changed(params, changes).toString();
      goTo(query === '' ? path : `${path}?${query}`);
    },
  };
}
