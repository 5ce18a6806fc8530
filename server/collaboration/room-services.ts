import type { Db } from '#db/connect.ts'
import type { Acknowledger } from './acknowledger.ts'
import type { ClientOwnership } from './client-ownership.ts'
import type { CommitLog, Entry } from './commit-log.ts'
import type { SyncLimits } from './limits.ts'
import type { Connection } from './transport/connection.ts'

/** Services that all rooms of a process share. */
export interface RoomServices {
  readonly db: Db
  readonly commits: CommitLog<RoomEntry>
  readonly ownership: ClientOwnership
  readonly acknowledger: Acknowledger
  readonly limits: SyncLimits
}

export interface RoomEntry extends Entry {
  /** Null for an edit by the server. */
  readonly sender: Connection | null
  /** The sequence number of the message that brought it, counted per connection. */
  readonly sequence: number
  readonly stateVector: readonly (readonly [client: number, clock: number])[]
}
