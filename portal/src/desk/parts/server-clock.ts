/** Milliseconds by which a computer may be wrong before it is corrected; answers tell whole seconds. */
const tolerance = 3_000;

/** The time of the hub, by which its clocks run, on computers whose own clock may be wrong. */
export function createServerClock(own: () => number) {
  let offset = 0;
  return {
    now: () => own() + offset,
    /** @param date the `Date` of an answer that has just come; null: it had none */
    learn(date: string | null): void {
      const told = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(told)) return;
      const difference = told - own();
      offset = Math.abs(difference) > tolerance ? difference : 0;
    },
  };
}

export const serverClock = createServerClock(Date.now);
