/** A place in data: keys of objects and places in lists. */
export type DataPath = readonly (string | number)[];
