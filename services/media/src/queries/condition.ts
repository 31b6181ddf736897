/** A part of a WHERE clause with its parameters, in the order of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export function condition(sql: string, ...params: readonly unknown[]): Condition {
  return { sql, params };
}

/** All of them; nothing given lets everything through. */
export function allOf(conditions: readonly (Condition | null)[]): Condition {
  return joined(conditions, ' and ', 'true');
}

/** One of them at least; nothing given lets nothing through. */
export function anyOf(conditions: readonly (Condition | null)[]): Condition {
  return joined(conditions, ' or ', 'false');
}

/** A condition on a filter field; null when the field is absent. */
export function given<T>(value: T | null | undefined, toCondition: (value: T) => Condition): Condition | null {
  return value === null || value === undefined ? null : toCondition(value);
}

function joined(conditions: readonly (Condition | null)[], word: string, empty: string): Condition {
  const parts = conditions.filter((part) => part !== null);
  if (parts.length === 0) return condition(empty);
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(word),
    params: parts.flatMap(({ params }) => params),
  };
}
