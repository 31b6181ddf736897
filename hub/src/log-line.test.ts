import { describe, expect, it } from 'vitest';
import { errorOf } from './log-line.ts';

describe('what a log line says to the operator', () => {
  it.each([
    ['{"level":50,"msg":"failed","line":"设置 X：必须设置。"}', '设置 X：必须设置。'],
    ['{"level":60,"msg":"failed","err":{"message":"no\\n  disk"}}', 'failed: no disk'],
    ['{"level":40,"msg":"slow"}', null],
    ['{"level":50,"msg":"cut off', null],
    ['    at main.js:1', null],
    ["Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'x'", "Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'x'"],
  ])('%s', (line, text) => {
    expect(errorOf(line)).toBe(text);
  });

  it('is cut to a readable length', () => {
    expect(errorOf(JSON.stringify({ level: 50, msg: 'x'.repeat(5_000) }))).toHaveLength(400);
  });
});
