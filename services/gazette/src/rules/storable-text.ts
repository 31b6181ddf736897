/** Whether PostgreSQL can keep a text as it is: no zero character, no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
