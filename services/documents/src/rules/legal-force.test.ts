import { describe, expect, it } from 'vitest';
import {
  canChangeLegalForce,
  isSpent,
  LegalForce,
  legalForceOn,
  parseLegalForce,
  splitLegalForceLabel,
} from './legal-force.ts';

const all = Object.values(LegalForce);

describe('canChangeLegalForce', () => {
  it('allows these moves and no others', () => {
    const allowed = all.flatMap((from) =>
      all.filter((to) => canChangeLegalForce(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
      'IN_FORCE → PARTIALLY_IN_FORCE',
      'IN_FORCE → EXPIRED',
      'IN_FORCE → REPEALED',
      'PARTIALLY_IN_FORCE → EXPIRED',
      'PARTIALLY_IN_FORCE → REPEALED',
      'EXPIRED → IN_FORCE',
      'EXPIRED → PARTIALLY_IN_FORCE',
      'EXPIRED → REPEALED',
      'UNKNOWN → IN_FORCE',
      'UNKNOWN → PARTIALLY_IN_FORCE',
      'UNKNOWN → EXPIRED',
      'UNKNOWN → REPEALED',
    ]);
  });
});

describe('parseLegalForce', () => {
  it.each([
    ['有效', 'IN_FORCE'],
    ['现行有效', 'IN_FORCE'],
    ['失效', 'EXPIRED'],
    ['已失效', 'EXPIRED'],
    ['未失效', 'IN_FORCE'],
    ['废止', 'REPEALED'],
    ['已廢止', 'REPEALED'],
    ['部分失效', 'PARTIALLY_IN_FORCE'],
    ['已修改', 'PARTIALLY_IN_FORCE'],
    ['尚未生效', 'UNKNOWN'],
    ['', 'UNKNOWN'],
    ['其他', 'UNKNOWN'],
    ['本文件自印发之日起施行，有效期五年，原文件同时废止', 'UNKNOWN'],
  ])('reads %j as %s', (word, legalForce) => {
    expect(parseLegalForce(word)).toBe(legalForce);
  });
});

describe('splitLegalForceLabel', () => {
  it('reads the label before or after a title and takes it off', () => {
    expect(splitLegalForceLabel('【已失效】松原省某办法')).toEqual({ title: '松原省某办法', legalForce: 'EXPIRED' });
    expect(splitLegalForceLabel('（已废止）关于某事项的通知')).toEqual({
      title: '关于某事项的通知',
      legalForce: 'REPEALED',
    });
    expect(splitLegalForceLabel('关于某事项的通知（已失效）')).toEqual({
      title: '关于某事项的通知',
      legalForce: 'EXPIRED',
    });
    expect(splitLegalForceLabel('[部分失效] 某规定')).toEqual({ title: '某规定', legalForce: 'PARTIALLY_IN_FORCE' });
  });

  it.each(['关于废止一批文件的决定', '某规定（试行）', '关于公布继续有效（含修改）文件目录的通知'])(
    'leaves %s alone',
    (title) => {
      expect(splitLegalForceLabel(title)).toEqual({ title, legalForce: null });
    },
  );
});

describe('legalForceOn', () => {
  it('lets a document expire after its last valid day', () => {
    expect(legalForceOn('2026-12-31', 'IN_FORCE', '2026-12-31')).toBe('IN_FORCE');
    expect(legalForceOn('2027-01-01', 'IN_FORCE', '2026-12-31')).toBe('EXPIRED');
    expect(legalForceOn('2027-01-01', 'UNKNOWN', '2026-12-31')).toBe('EXPIRED');
    expect(legalForceOn('2027-01-01', 'REPEALED', '2026-12-31')).toBe('REPEALED');
    expect(legalForceOn('2027-01-01', 'IN_FORCE', null)).toBe('IN_FORCE');
  });
});

describe('isSpent', () => {
  it('holds for what was repealed or ran out', () => {
    expect(all.filter((legalForce) => isSpent(legalForce))).toEqual(['EXPIRED', 'REPEALED']);
  });
});
