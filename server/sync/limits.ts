/** Every limit of the sync server, and why it is where it is. */

/** One websocket message. A full case study is some 200 kB, so this is five of them pasted at once. */
export const maxMessageBytes = 1024 * 1024

export const gateLimits = {
  /** Client ids in one update: the tabs that one person wrote in while offline. */
  blocks: 50,
  /** Clocks that one update may bring: a message holds half as many characters. */
  advance: 2_000_000,
  /** Nobody types a thousand million characters; above 2³¹ numbers get slow. */
  highestClock: 2 ** 30,
  /** Deletions that nobody knew of: a day offline with a red pen. */
  deleteRanges: 20_000,
} as const
