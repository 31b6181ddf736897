import type { Words } from '../../layout/words.ts';
import type { GraphFailure } from '../graph/graph-failure.ts';

interface FailureWords {
  readonly title: Words;
  readonly advice: Words;
}

const later: Words = { zh: '服务正在恢复，请稍后重试。', en: 'A service is coming back; try again in a moment.' };

const known: Readonly<Record<string, FailureWords>> = {
  UNAUTHENTICATED: {
    title: { zh: '登录已过期', en: 'Your session has ended' },
    advice: { zh: '请重新登录后继续。', en: 'Sign in again, then go on.' },
  },
  FORBIDDEN: {
    title: { zh: '没有此项权限', en: 'You may not do this' },
    advice: { zh: '需要此权限的，请向本单位的管理员申请。', en: 'Ask the administrator of your agency for the right.' },
  },
  BAD_USER_INPUT: {
    title: { zh: '填写的内容或网址有误', en: 'What was asked is not valid' },
    advice: {
      zh: '请核对后重试；网址中的筛选有误的，请回到列表首页。',
      en: 'Check it; or go back to the first page of the list.',
    },
  },
  CURSOR_UNKNOWN: {
    title: { zh: '此页已不存在', en: 'This page of the list is gone' },
    advice: { zh: '请回到列表首页。', en: 'Go back to the first page of the list.' },
  },
  LIMIT_EXCEEDED: {
    title: { zh: '请求过多或过大', en: 'Too much at once' },
    advice: { zh: '请缩小范围，或稍等片刻再试。', en: 'Ask for less, or wait a moment.' },
  },
  SERVICE_UNAVAILABLE: { title: { zh: '暂时无法办理', en: 'Not available for the moment' }, advice: later },
  GATEWAY_TIMEOUT: { title: { zh: '等待超时', en: 'No answer in time' }, advice: later },
  NO_CONNECTION: {
    title: { zh: '无法连接中枢', en: 'The hub cannot be reached' },
    advice: { zh: '请检查网络；已填写的内容不会丢失。', en: 'Check the network; what you have typed is kept.' },
  },
};

const unexpected: FailureWords = {
  title: { zh: '内部错误', en: 'Internal error' },
  advice: { zh: '请将请求编号告知运维人员。', en: 'Tell the operator the request id.' },
};

/** What a failure is called, and what to do. */
export function failureWords({ code }: GraphFailure): FailureWords {
  return known[code] ?? unexpected;
}
