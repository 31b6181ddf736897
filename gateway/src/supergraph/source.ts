/** Where supergraphs come from. */
export interface SupergraphSource extends AsyncDisposable {
  /** What is missing or wrong now, one line per part; empty when all is well. */
  readonly complaints: () => readonly string[];
}

/** Takes a supergraph into use; false when it cannot be used, which has then been logged. */
export type TakeSupergraph = (sdl: string) => Promise<boolean>;
