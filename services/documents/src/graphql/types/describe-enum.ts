import { bilingual } from '@dibao/shared/bilingual';
import { registerEnumType } from 'type-graphql';

/** Registers an enum with a sentence in both languages for it and for each of its values. */
export function describe<T extends object>(
  name: string,
  values: T,
  zh: string,
  en: string,
  each: Record<keyof T & string, [zh: string, en: string]>,
): void {
  const described = Object.entries<[zh: string, en: string]>(each).map(([key, texts]) => [
    key,
    { description: bilingual(...texts) },
  ]);
  const valuesConfig = Object.fromEntries(described);
  registerEnumType(values, { name, description: bilingual(zh, en), valuesConfig: valuesConfig as never });
}
