import type { Language } from '@dibao/shared/bilingual';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** A heading of commander's help in the reader's language. */
export function helpTitle(title: string, language: Language): string {
  return language === 'zh' ? (titles[title] ?? title) : title;
}

const errors: readonly [RegExp, string][] = [
  [/^unknown option '(.+?)'/, '未知选项 $1'],
  [/^unknown command '(.+?)'/, '未知命令 $1'],
  [/^missing required argument '(.+?)'/, '缺少参数 $1'],
  [/^option '(.+?)' argument missing/, '选项 $1 缺少值'],
  [/^required option '(.+?)' not specified/, '必须给出选项 $1'],
  [/^too many arguments.*/, '参数过多'],
  [/^(?:option|command-argument value) '(.+?)' argument '(.*?)' is invalid\. ?/, '选项 $1 的值 "$2" 无效。'],
  [/^command-argument value '(.*?)' is invalid for argument '(.+?)'\./, '参数 $2 的值 "$1" 无效。'],
  [/ ?Allowed choices are (.+)\./, '可用：$1。'],
  [/\n?\(Did you mean (.+?)\?\)/, '（是否想用 $1？）'],
];

/** What commander adds to the description of an option, in the reader's language. */
export function optionText(description: string, language: Language): string {
  if (language === 'en') return description;
  return description.replace(/\(choices: (.*?)\)$/, '（可用：$1）').replace(/\(default: (.*?)\)$/, '（默认 $1）');
}

/** A mistake in the command line as commander words it, in the reader's language. */
export function describeUsageError(message: string, language: Language): string {
  if (language === 'en') return message;
  const english = message.replace(/^error: /, '');
  return `错误：${errors.reduce((text, [pattern, chinese]) => text.replace(pattern, chinese), english)}`;
}
