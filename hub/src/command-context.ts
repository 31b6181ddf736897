import { type Bilingual, type Language, parseLanguage, say } from '@dibao/shared/bilingual';
import type { Environment } from '@dibao/shared/config';
import { type HubConfig, readHubConfig } from './config.ts';
import { ExitCode } from './exit-code.ts';

/** What a command gets from the process it runs in. */
export interface CommandContext {
  readonly environment: Environment;
  readonly language: Language;
  /** A text in the reader's language. */
  text(zh: string, en: string): string;
  /** One line of result, for people and pipes. */
  out(line: string): void;
  /** One line beside the result. */
  note(text: Bilingual): void;
  /** The settings; read when asked for, so that help works while a setting is wrong. */
  config(): HubConfig;
  /** Ends the process with this code when everything is closed. */
  exitWith(code: ExitCode): void;
}

/** The context of this process. */
export function createCommandContext(process: NodeJS.Process): CommandContext {
  const language = parseLanguage(process.env['LANG']);
  return {
    environment: process.env,
    language,
    text: (zh, en) => say(language, { zh, en }),
    out: (line) => void process.stdout.write(`${line}\n`),
    note: (text) => void process.stderr.write(`${say(language, text)}\n`),
    config: () => readHubConfig(process.env, process.cwd()),
    exitWith: (code) => {
      process.exitCode = code;
    },
  };
}
