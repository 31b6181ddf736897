import { attributeOf, type PageElement, textOf } from '@dibao/shared/page/element';
import { isSelector, type Select } from './select-in-page.ts';

interface Pick {
  readonly selector: string;
  readonly attribute: string | null;
}

/** What a rule picks: `span.date` an element, for its text; `a@href` an attribute of one. */
function parsePick(rule: string): Pick {
  const [, selector, attribute] = /^(.*?)@([A-Za-z][\w-]*)$/.exec(rule) ?? [];
  return selector === undefined || attribute === undefined
    ? { selector: rule, attribute: null }
    : { selector, attribute: attribute.toLowerCase() };
}

/** Whether a rule can pick anything from any page. */
export function isPick(rule: string): boolean {
  return isSelector(parsePick(rule).selector);
}

/** The element a rule means, whatever it takes of it. */
export function elementOfPick(rule: string): string {
  return parsePick(rule).selector;
}

/** The first text a rule picks. Empty where there is none. */
export function pickText(select: Select, rule: string, within?: PageElement): string {
  const { selector, attribute } = parsePick(rule);
  const [found] = select(selector, within);
  if (found === undefined) return '';
  return attribute === null ? textOf(found) : attributeOf(found, attribute);
}
