import { describe, expect, it } from 'vitest';
import { movedPost, PostMove, PostState } from './post-life.ts';

describe('the way of a post', () => {
  it('knows these moves and no others', () => {
    const states = Object.keys(PostState) as PostState[];
    const table = (Object.keys(PostMove) as PostMove[]).map((move) => [
      move,
      ...states.map((state) => movedPost(state, move)),
    ]);
    expect([['', ...states], ...table]).toEqual([
      ['', 'DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'POSTED'],
      ['REVISE', 'DRAFT', null, 'DRAFT', 'DRAFT', null],
      ['SUBMIT', 'SUBMITTED', null, null, null, null],
      ['APPROVE', null, 'APPROVED', null, null, null],
      ['REJECT', null, 'REJECTED', null, null, null],
      ['REPORT', null, null, 'POSTED', null, null],
    ]);
  });
});
