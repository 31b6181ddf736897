/** A line for people in both languages; Chinese comes first everywhere. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
