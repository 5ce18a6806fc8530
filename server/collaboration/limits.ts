/** Every limit of the sync server, with its reason. */

/** One websocket message. A long case study is some 200 kB, so this is five of them pasted at once. */
export const maxMessageBytes = 1024 * 1024

/** Limits of one update. */
export const updateLimits = {
  /** Blocks, which is client ids: the tabs that one person wrote in while offline. */
  blocks: 50,
  /** New clocks per client: a message of the largest size holds half as many characters. */
  clocks: 2_000_000,
  /** Nobody types a thousand million characters, and V8 handles integers above 2³¹ more slowly. */
  maxClock: 2 ** 30,
  /** New ranges of deletions: more than a day of editing offline. */
  deleteRanges: 20_000,
} as const

export interface SyncLimits {
  /** Tabs that one person has open at once. */
  readonly socketsPerPerson: number
  /** A whole municipality may share one address. */
  readonly socketsPerAddress: number
  /** A websocket takes some 20 KB here: 5,000 are 100 MB. */
  readonly sockets: number
  /** Messages of one connection, whatever they are: enough to replay a trace at full speed, many times faster than typing. */
  readonly messagesPerSecond: number
  readonly messageBurst: number
  /** Bytes of the sync steps 2 that one connection is sent: at once three times a draft of the largest size, then as the bucket refills. */
  readonly answerBytesPerSecond: number
  readonly answerByteBurst: number
  /** Bytes of all messages of one connection. */
  readonly bytesPerSecond: number
  readonly byteBurst: number
  /** Unsent bytes at which a client that does not read is disconnected, because they take memory. */
  readonly unsentBytes: number
  /** Accepted but not on disk yet, over all drafts: a minute of a thousand people typing while PostgreSQL is unavailable. */
  readonly uncommittedBytes: number
  /** The longest case studies stay below one megabyte; ten times that can only be a mistake or an attack. */
  readonly draftBytes: number
}

export const syncLimits: SyncLimits = {
  socketsPerPerson: 30,
  socketsPerAddress: 1_000,
  sockets: 5_000,
  messagesPerSecond: 500,
  messageBurst: 5_000,
  answerBytesPerSecond: 1024 * 1024,
  answerByteBurst: 32 * 1024 * 1024,
  bytesPerSecond: 1024 * 1024,
  byteBurst: 8 * 1024 * 1024,
  unsentBytes: 4 * 1024 * 1024,
  uncommittedBytes: 64 * 1024 * 1024,
  draftBytes: 10 * 1024 * 1024,
}

/** Client ids that are looked up for one connection: twice as many as one update may hold. */
export const maxClaimedClients = 2 * updateLimits.blocks

/** An awareness state with cursor and field takes 300 bytes. */
export const maxPresenceBytes = 2_000
/** Nobody can follow a cursor that moves more than ten times a second. */
export const presenceIntervalMs = 100

/** Reading session and access takes milliseconds; after this long the client should try again. */
export const upgradeTimeoutMs = 5_000
/** Acknowledgements are collected for this long, which is not noticeable. */
export const acknowledgeDelayMs = 20
/** Notifications revoke rights within two seconds; this only catches changes without one, such as expired sessions. */
export const rightsSweepIntervalMs = 60_000
/** y-websocket closes a connection that is silent for 30 s. */
export const keepAliveAfterMs = 20_000
/** The client has not answered several pings and is gone. */
export const deadAfterMs = 70_000
/** After this long a client that does not answer a close frame is disconnected. */
export const closeTimeoutMs = 2_000
export const heartbeatIntervalMs = 10_000

/** A draft that nobody writes in for this long frees its document index. */
export const idleAfterMs = 30_000
/** Long enough that reloading a page does not load the draft again. */
export const closeEmptyRoomAfterMs = 5_000

/** Update rows before a draft is compacted while in use: loading that many takes some 20 ms. */
export const compactAtRows = 2_000
/** A queue that works has compacted it by then, many times over. */
export const requestCompactionAgainAfterMs = 60_000
/** Update rows before an idle draft is compacted. */
export const compactIdleAtRows = 50

/** Title and completeness in lists are updated when writing pauses, at the latest after half a minute of writing. */
export const deriveAfterQuietMs = 1_500
export const deriveAtLatestMs = 30_000
/** Checkpoints of the timeline: more often would store every pause, less often could lose a morning's work. */
export const newCheckpointAfterMs = 10 * 60_000
/** Whoever has not written for this long may be surprised by what changed meanwhile, and others by what she changes now. */
export const unseenAfterMs = 5 * 60_000
/** States of one draft in an hour when people come and go; a long draft takes 200 kB each. Its other states come as always. */
export const maxCheckpointsPerHour = 20

/** How often the session of somebody who writes is prolonged. */
export const prolongIntervalMs = 5 * 60_000
