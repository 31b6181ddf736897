/** How far a document is on its way out, by the releases that carry it, alone or in a bundle. */
export const PreparationState = {
  DRAFT: 'DRAFT',
  PLANNED: 'PLANNED',
  RELEASED: 'RELEASED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type PreparationState = (typeof PreparationState)[keyof typeof PreparationState];
