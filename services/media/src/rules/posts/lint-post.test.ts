import { describe, expect, it } from 'vitest';
import { lintPost, type PostToLint } from './lint-post.ts';

const released = { title: '关于发放消费券的通知', body: '发放优惠券1亿元，满100减20，扫码下单即可使用。\n详见公告。' };
const lint = (text: string, more: Partial<PostToLint> = {}) =>
  lintPost({ title: null, text, functionCode: null, released, ...more }).map(
    ({ code, words, isBlocking }) => `${code} ${words} ${isBlocking}`,
  );

describe('the lint of a post', () => {
  it('finds advertising in what the editor adds, and none in the words of the release (E03)', () => {
    expect(lint(`${released.title}\n${released.body}`)).toEqual([]);
    expect(lint(`${released.body}\n限时优惠，点击购买：https://item.taobao.com/item.htm?id=1 。`)).toEqual([
      'COMMERCIAL_LINK https://item.taobao.com/item.htm?id=1 true',
      'COMMERCIAL_WORDS 限时优惠 true',
      'COMMERCIAL_WORDS 点击购买 true',
    ]);
    expect(lint('链接 https://www.jd.com.gov.cn/x https://www.gov.cn/1')).toEqual([]);
  });

  it('finds opinion, for the second person to decide (E03)', () => {
    expect(lint('我认为这个政策不错。小编觉得也是。')).toEqual([
      'PERSONAL_OPINION 我认为 false',
      'PERSONAL_OPINION 小编觉得 false',
    ]);
  });

  it('asks for a release or a function (E04)', () => {
    expect(lint('今日天气。', { released: null })).toEqual(['NO_CITATION null true']);
    expect(lint('今日天气。', { released: null, functionCode: '气象服务' })).toEqual([]);
  });
});
