/**
 * What a loader found, kept from Remix: it would write all of it down for its client, which is left out (decision 0139), and
 * for a long text that takes longer than to draw the page. It sees an object without properties.
 */
export class Loaded {
  readonly #value: unknown

  constructor(value: unknown) {
    this.#value = value
  }

  static valueOf(loaded: unknown): unknown {
    return loaded instanceof Loaded ? loaded.#value : loaded
  }
}
