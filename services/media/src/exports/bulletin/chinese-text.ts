import { shanghaiDate } from '@dibao/shared/shanghai-date';

/** 2026年11月5日, in Beijing. */
export function chineseDay(instant: Date): string {
  const [year, month, day] = shanghaiDate(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The last day of a period that ends before an instant. */
export function lastDayBefore(end: Date): Date {
  return new Date(end.getTime() - 1);
}

/** 92.5% */
export function percentage(share: number): string {
  return `${(Math.round(share * 1_000) / 10).toFixed(1)}%`;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、 to 十、 */
export function headingNumber(index: number): string {
  return `${numerals[index] ?? String(index + 1)}、`;
}

/** 1小时20分 */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}分钟` : `${hours}小时${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`;
}
