import type { Words } from '../../../layout/words.ts';
import { stretchWords } from '../../parts/clock-words.ts';

/** The shares by which regions are compared. */
export const shares = ['shareWithinLimit', 'shareWithinTarget', 'verifiedShare'] as const;
export type Share = (typeof shares)[number];

export const shareWords: Readonly<Record<Share, Words>> = {
  shareWithinTarget: { zh: '目标内', en: 'Within target' },
  shareWithinLimit: { zh: '时限内', en: 'Within limit' },
  verifiedShare: { zh: '核验率', en: 'Verified' },
};

/** `98.5%`; nothing owed has no share. Never rounded up to a hundred. */
export function percent(share: number | null): string {
  if (share === null) return '—';
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)}%`;
}

export function delay(seconds: number | null): string {
  return seconds === null ? '—' : stretchWords(seconds * 1_000).zh;
}

/** In which of five steps a share lies, the best 5; 0 where there is none. */
export function heat(share: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (share === null) return 0;
  if (share >= 0.98) return 5;
  if (share >= 0.9) return 4;
  if (share >= 0.8) return 3;
  return share >= 0.6 ? 2 : 1;
}

/** 云岭省 of 云岭省人民政府: tiles are small. */
export function placeName(government: string): string {
  return government.replace(/人民政府$/, '');
}
