import { gazette } from './20261122-100000-gazette.ts';

/** The history of this service's tables, oldest first; only ever added to. */
export const migrations = [gazette];
