import type { Bilingual } from './bilingual.ts';
import { ErrorCode, HubError, messageOf } from './errors.ts';

/** One thing that can be set from outside. */
export interface Setting<T> {
  /** The environment variable. */
  readonly name: string;
  /** What it does, for `.env.example` and for messages. */
  readonly text: Bilingual;
  /** The value of a non-empty text. Throws a HubError, or an Error, that says what is expected. */
  readonly parse: (text: string) => T;
  /** Taken when the variable is absent or empty; without it the setting is required. */
  readonly default?: T;
}

/** The settings of one process by the names its code uses. */
export type SettingTable = Readonly<Record<string, Setting<unknown>>>;

/** The values of a table, read once and frozen. */
export type Config<Table extends SettingTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Setting<infer T> ? T : never;
};

/** The environment as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the settings, each mistake in a line of its own. */
export class ConfigError extends HubError {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly Bilingual[];

  constructor(mistakes: readonly Bilingual[]) {
    const join = (language: keyof Bilingual) => mistakes.map((text) => text[language]).join('\n');
    super(ErrorCode.BAD_USER_INPUT, { zh: join('zh'), en: join('en') });
    this.mistakes = mistakes;
  }
}

/** Declares a setting; keeps the type of its value. */
export function setting<T>(declaration: Setting<T>): Setting<T> {
  return declaration;
}

/** Reads every setting of the table. Throws {@link ConfigError} with all mistakes at once. */
export function readConfig<Table extends SettingTable>(table: Table, environment: Environment): Config<Table> {
  const mistakes: Bilingual[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, declaration] of Object.entries(table)) {
    const text = environment[declaration.name]?.trim() ?? '';
    try {
      values[key] = readSetting(declaration, text);
    } catch (error) {
      const reason = error instanceof HubError ? error.text : { zh: messageOf(error), en: messageOf(error) };
      mistakes.push(mistake(declaration.name, text, reason));
    }
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return Object.freeze(values) as Config<Table>;
}

/** The mistakes for variables that look like settings of the hub and that nothing reads. */
export function unknownSettings(
  names: readonly string[],
  known: readonly string[],
  looksLikeSetting: (name: string) => boolean,
): Bilingual[] {
  const unknown = names.filter((name) => looksLikeSetting(name) && !known.includes(name));
  return unknown.map((name) => {
    const near = known.find((candidate) => distance(candidate, name) <= 2);
    return {
      zh: `设置 ${name} 无人读取${near === undefined ? '。' : `，是否想写 ${near}？`}可用的设置见 .env.example。`,
      en: `Nothing reads the setting ${name}${near === undefined ? '.' : `; is ${near} meant?`} All settings are in .env.example.`,
    };
  });
}

function readSetting<T>(declaration: Setting<T>, text: string): T {
  if (text !== '') return declaration.parse(text);
  if (declaration.default !== undefined) return declaration.default;
  throw HubError.badInput(`必须设置。${declaration.text.zh}`, `It must be set. ${declaration.text.en}`);
}

function mistake(name: string, text: string, reason: Bilingual): Bilingual {
  // Addresses carry passwords, secrets are secret: only harmless values are shown.
  const shown = text === '' || /SECRET|KEY|URL|JWKS|PASSWORD|HEADERS|BODY/.test(name) ? name : `${name}=${text}`;
  return { zh: `设置 ${shown}：${reason.zh}`, en: `Setting ${shown}: ${reason.en}` };
}

/** How many letters differ (Levenshtein), to recognise a slip of the pen. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
