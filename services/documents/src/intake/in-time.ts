/**
 * What comes of `work`; null when the patience of somebody who waits for an answer ended first. The end of `signal` is thrown.
 */
export async function inTime<T>(
  signal: AbortSignal,
  patience: AbortSignal | undefined,
  work: (within: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const within = patience === undefined ? signal : AbortSignal.any([signal, patience]);
  try {
    within.throwIfAborted();
    return await work(within);
  } catch (error) {
    if (signal.aborted || patience?.aborted !== true) throw error;
    return null;
  }
}
