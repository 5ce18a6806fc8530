/** Every limit of the sync server, and why it is where it is. */

/** One websocket message. A full case study is some 200 kB, so this is five of them pasted at once. */
export const maxMessageBytes = 1024 * 1024

/** What one update may bring. */
export const gateLimits = {
  /** Client ids in one update: the tabs that one person wrote in while offline. */
  blocks: 50,
  /** Clocks: a message of the largest size holds half as many characters. */
  advance: 2_000_000,
  /** Nobody types a thousand million characters; above 2³¹ numbers get slow. */
  highestClock: 2 ** 30,
  /** Deletions that nobody knew of: a day offline with a red pen. */
  deleteRanges: 20_000,
} as const

export interface SyncLimits {
  /** Tabs that somebody has open at once. */
  readonly socketsPerPerson: number
  /** A whole town hall may stand behind one address. */
  readonly socketsPerAddress: number
  /** A websocket takes some 20 KB here: 5,000 are 100 MB. */
  readonly sockets: number
  /** Steps 2 and edits of one connection: a trace replayed at full speed, many times what fingers can do. */
  readonly editsPerSecond: number
  readonly editBurst: number
  /** Bytes of all messages of one connection. */
  readonly bytesPerSecond: number
  readonly byteBurst: number
  /** A client that has stopped reading is cut off here, before it costs the others their memory. */
  readonly unsentBytes: number
  /** Accepted but not on disk yet, over all drafts: a minute of a thousand people typing while Postgres is away. */
  readonly uncommittedBytes: number
  /** The longest case studies stay below one megabyte; ten times that can only be a mistake or an attack. */
  readonly draftBytes: number
}

export const syncLimits: SyncLimits = {
  socketsPerPerson: 30,
  socketsPerAddress: 1_000,
  sockets: 5_000,
  editsPerSecond: 500,
  editBurst: 5_000,
  bytesPerSecond: 1024 * 1024,
  byteBurst: 8 * 1024 * 1024,
  unsentBytes: 4 * 1024 * 1024,
  uncommittedBytes: 64 * 1024 * 1024,
  draftBytes: 10 * 1024 * 1024,
}

/** Client ids that one connection may make the server look up: as many tabs as one update may come from. */
export const mostClaims = 2 * gateLimits.blocks

/** A cursor with the name of a field takes 300 bytes. */
export const maxPresenceBytes = 2_000
/** Nobody follows a cursor that moves oftener than ten times a second. */
export const presenceEveryMs = 100

/** Reading session and rights takes milliseconds; whoever waits longer should try again. */
export const upgradeWithinMs = 5_000
/** Acknowledgements wait this long for more to acknowledge: far below what an eye sees. */
export const acknowledgeWithinMs = 20
/** A revoked right must be felt within two seconds; this only catches what no notification told. */
export const rightsSweepMs = 60_000
/** y-websocket gives up a connection that is silent for 30 s. */
export const sayAliveAfterMs = 20_000
/** Two pings without an answer: the other end is gone without saying so. */
export const deadAfterMs = 70_000
/** A peer that does not answer a close must not keep the socket. */
export const closeWithinMs = 2_000
export const heartbeatMs = 10_000

/** A draft nobody writes in keeps its bytes and forgets what it needs for judging updates. */
export const restAfterMs = 30_000
/** Somebody who reloads the page finds the draft still open. */
export const lingerMs = 5_000

/** Rows that a draft may consist of before they are taken into its snapshot: loading that many takes some 20 ms. */
export const compactAtRows = 2_000
/** Left alone, fewer rows are worth it. */
export const compactAtRestRows = 50

/** Title and completeness in lists follow when the writing pauses, or at the latest after half a minute of it. */
export const deriveAfterQuietMs = 1_500
export const deriveAtLatestMs = 30_000
/** The timeline of a draft: shorter would store every pause, longer would lose a morning. */
export const newCheckpointAfterMs = 10 * 60_000

/** While somebody writes through an open socket, the session counts as in use. */
export const prolongEveryMs = 5 * 60_000
