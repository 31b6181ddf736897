/**
 * Calls at once, and while more is asked for at most once in so many milliseconds: a burst of thousands of events costs
 * a page a few questions.
 */
export function gathered(call: () => void, interval: number): (() => void) & { cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  function begin(): void {
    isWanted = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) begin();
    }, interval);
    call();
  }
  return Object.assign(
    () => {
      if (timer === undefined) begin();
      else isWanted = true;
    },
    { cancel: () => clearTimeout(timer) },
  );
}
