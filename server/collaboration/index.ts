/** The sync server, put together. Whoever starts it hands it every upgrade to a websocket. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { closeCode } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import type { CheckpointReason } from '#db/drafts/checkpoints.ts'
import { AccessWatch } from './access-watch.ts'
import { Acknowledger } from './acknowledger.ts'
import { Claims } from './client-ownership.ts'
import { CommitLog } from './commit-log.ts'
import { Lobby } from './connection-manager.ts'
import { Workshop } from './documents/document-worker.ts'
import { Upkeep } from './documents/maintenance.ts'
import { editDraft } from './edit-draft.ts'
import { heartbeatMs, type SyncLimits, syncLimits } from './limits.ts'
import { Counters, type SyncMetrics } from './metrics.ts'
import { Hearing } from './notification-listener.ts'
import { Registry } from './registry.ts'
import { Relay, relayChannels } from './replication.ts'
import type { RoomEntry } from './room.ts'
import { Gateway, type SyncSessions } from './transport/gateway.ts'

export interface SyncOptions {
  readonly db: Db
  /** For connections of its own: one that commits, one that listens. */
  readonly url: string
  readonly sessions: SyncSessions
  /** Every spelling of our own address. */
  readonly origins: readonly string[]
  readonly log: Logger
  /** Whose socket it is, where a proxy stands in front. */
  readonly addressOf?: (req: IncomingMessage) => string
  readonly limits?: Partial<SyncLimits>
}

export interface Sync {
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly drafts: SyncDrafts
  metrics(): SyncMetrics
  /** Saves everything, tells everyone to come back in a moment, lets go of the database. */
  close(): Promise<void>
}

export interface SyncDrafts {
  /** Resolves when everything that anyone was shown, and everything accepted here, is in the database. */
  flush(draftId: string): Promise<void>
  /** An edit made by the server in somebody's name; it reaches everyone like any other. */
  edit(draftId: string, personId: string, change: (doc: Y.Doc) => void): Promise<void>
  /** Puts the draft as it stands on its timeline and returns the checkpoint's id. */
  checkpoint(draftId: string, reason: CheckpointReason, personId: string): Promise<string>
}

/** Everything accepted is on disk long before; a database that is away is not waited for longer. */
const saveWithinMs = 8_000

export async function createSync(options: SyncOptions): Promise<Sync> {
  const { db, url, sessions, origins, log } = options
  const limits = { ...syncLimits, ...options.limits }
  const node = randomBytes(6).toString('hex')
  const onProblem = (problem: unknown) => log.warn({ err: problem }, 'something behind the drafts failed')

  const counters = new Counters()
  const commits = new CommitLog<RoomEntry>(url, node, log)
  const acknowledger = new Acknowledger()
  const registry = new Registry({ db, commits, claims: new Claims(db), acknowledger, limits })
  const workshop = new Workshop()
  const upkeep = new Upkeep({ db, workshop, find: (draftId) => registry.find(draftId), onProblem })
  const relay = new Relay({ db, node, registry, onProblem })
  const lobby = new Lobby({ registry, sessions, counters, log })
  const watch = new AccessWatch({ db, sessions, onMayWrite: (one) => lobby.mayWriteNow(one), onProblem })
  lobby.watch = watch

  registry.onOpen = (room) => {
    relay.opened(room)
    room.onEdited = () => upkeep.edited(room)
    // what was written before a crash may not have reached the lists
    if (room.rows > 0) upkeep.edited(room)
  }
  registry.onClose = (room) => {
    relay.closed(room)
    upkeep.closed(room)
  }

  const hearing = new Hearing({
    url,
    db,
    channels: ['access_changed', ...relayChannels],
    onNotice: (channel, payload) => {
      if (channel === 'access_changed') watch.hear(payload)
      else relay.hear(channel, payload)
    },
    onGap: () => {
      watch.all()
      void relay.afterGap()
    },
    onProblem,
  })
  await hearing.open()

  const gateway = new Gateway({
    db,
    sessions,
    origins,
    limits,
    log,
    addressOf: options.addressOf ?? ((req) => req.socket.remoteAddress ?? ''),
    enter: (connection) => lobby.enter(connection),
  })

  const heart = setInterval(() => {
    const now = Date.now()
    lobby.beat(now)
    for (const room of registry.rooms) {
      room.rest(now)
      upkeep.rests(room, now)
    }
  }, heartbeatMs)

  return {
    handleUpgrade: (req, socket, head) => gateway.handleUpgrade(req, socket, head),
    drafts: {
      flush: async (draftId) => registry.find(draftId)?.flush(),
      edit: (draftId, personId, change) => editDraft(registry, draftId, personId, change),
      async checkpoint(draftId, reason, personId) {
        const room = await registry.enter(draftId)
        await room.flush()
        return upkeep.checkpoint(draftId, room.kind, reason, personId)
      },
    },
    metrics: () => counters.read(registry, commits, lobby),
    async close() {
      gateway.close()
      clearInterval(heart)
      relay.close()
      watch.close()
      await commits.settle(saveWithinMs)
      acknowledger.flush()
      lobby.closeAll(closeCode.restarting)
      await commits.close(saveWithinMs)
      await upkeep.close()
      await hearing.close()
      await workshop.close()
    },
  }
}
