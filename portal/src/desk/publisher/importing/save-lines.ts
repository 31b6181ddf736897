/** Lets the person keep lines as a file. */
export function saveLines(name: string, lines: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
