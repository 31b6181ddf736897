import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDefault, shippedProfiles } from '../queries/shipped-profiles.ts';
import { readProfileFile } from './profile-file.ts';
import { resolveProfile } from './resolve-profile.ts';
import { ruleNames } from './profile-schema.ts';

const anhui = readFileSync(new URL('../../profiles/anhui-2017.yaml', import.meta.url), 'utf8');

function mistakesOf(text: string): string[] {
  const read = readProfileFile(text);
  return 'mistakes' in read
    ? read.mistakes.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message.en}`)
    : [];
}

describe('a profile file', () => {
  it('is told where it is wrong, each mistake with its line and column', () => {
    const text = anhui
      .replace("'340000'", '340000')
      .replace('hours: 1', 'houres: 1')
      .replace('workingDays: 1', 'workingDays: 0')
      .replace('WEBSITE', 'WEBSITES');
    expect(mistakesOf(text)).toEqual([
      '4:11 region.divisionCode A text is expected (put numbers in quotes).',
      '10:28 rules.repostTarget.value.houres There is no field houres.',
      '11:27 rules.repostLimit.value.workingDays It must be at least 1.',
      expect.stringMatching(/^12:\d+ rules\.obliged\.value\[0\]\.platform One of WEBSITE, WEIBO/),
    ]);
  });

  it.each([
    ['source: s3', 'source: s4', /rules\.repostTarget\.source There is no s4 among the sources; one of s3/],
    ['inherits: default', 'inherits: null', /rules repostStart is missing; state it, or name with "inherits"/],
    ['inherits: default', 'inherits: anhui-2017', /inherits A profile cannot inherit from itself/],
    ["'2017-01-01'", "'2017-02-30'", /validFrom There is no day 2017-02-30/],
    ["'2017-01-01'", "'2017-01-01'\nvalidUntil: '2016-12-31'", /validUntil It is before validFrom/],
    ["'2017-01-01'", '2017.1.1', /validFrom It must look like 2026-11-25/],
    ['{ hours: 1 }', '{ hours: 1, workingDays: 1 }', /repostTarget\.value At most 1 of its fields is allowed/],
    ['{ hours: 1 }', '{ workingDays: 2 }', /repostTarget\.value The target must not be longer than repostLimit/],
    ['clause: A03, ', '', /rules\.repostTarget clause is missing/],
  ])('with %s as %s is refused', (right, wrong, mistake) => {
    expect(mistakesOf(anhui.replace(right, wrong)).join('\n')).toMatch(mistake);
  });

  it('says its duty hours in order and apart', () => {
    const hours = (value: string) => `${anhui}  dutyHours: { value: ${value}, clause: A03, source: s3 }\n`;
    expect(mistakesOf(hours("[{ from: '08:30', to: '12:00' }, { from: '14:30', to: '24:00' }]"))).toEqual([]);
    expect(mistakesOf(hours("[{ from: '08:30', to: '12:00' }, { from: '11:30', to: '18:00' }]"))[0]).toMatch(
      /in order/,
    );
    expect(mistakesOf(hours("[{ from: '18:00', to: '12:00' }]"))[0]).toMatch(/in order/);
  });

  it('answers any text with a profile or with mistakes, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(anhui.length), fc.string({ unit: 'grapheme', maxLength: 6 }), (at, text) => {
        const read = readProfileFile(anhui.slice(0, at) + text + anhui.slice(at + text.length));
        expect('profile' in read || read.mistakes.length > 0).toBe(true);
      }),
    );
  });
});

describe('the shipped profiles', () => {
  it('are those of the five policy documents and the default', () => {
    expect(shippedProfiles().map(({ profile }) => profile)).toEqual([
      'default',
      'anhui-2017',
      'gansu-2017',
      'guizhou-2013',
      'jiaocheng-2020',
      'zhongshan-2018',
    ]);
  });

  it('give every rule with its clause and the document it stands in', () => {
    for (const stated of shippedProfiles()) {
      const { rules } = resolveProfile(stated, shippedDefault());
      expect(Object.keys(rules).toSorted()).toEqual([...ruleNames].toSorted());
      for (const { clause, source } of Object.values(rules)) {
        expect(clause).toMatch(/^[A-J]\d{2}$/);
        expect(source.length).toBeGreaterThan(10);
      }
    }
  });

  it('tell which rules a region states itself and which it inherits', () => {
    const gansu = shippedProfiles().find(({ profile }) => profile === 'gansu-2017');
    const { rules } = resolveProfile(gansu ?? ({} as never), shippedDefault());
    expect([rules.repostLimit.value, rules.repostLimit.statedBy]).toEqual([null, 'gansu-2017']);
    expect([rules.warnAfterMinutes.value, rules.warnAfterMinutes.statedBy]).toEqual([45, 'default']);
  });
});
