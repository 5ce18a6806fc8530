/** Creates the sync server. The caller passes it every websocket upgrade. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { closeCode } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import type { CheckpointReason } from '#db/drafts/checkpoints.ts'
import type { NotificationListener } from '#db/notification-listener.ts'
import { AccessWatch } from './access-watch.ts'
import { Acknowledger } from './acknowledger.ts'
import { ClientOwnership } from './client-ownership.ts'
import { CommitLog } from './commit-log.ts'
import { ConnectionManager } from './connection-manager.ts'
import { compactDraft } from './documents/compaction.ts'
import type { DocumentWorkers } from './documents/document-workers.ts'
import { JoinCheckpoints } from './documents/join-checkpoints.ts'
import { Maintenance } from './documents/maintenance.ts'
import { heartbeatIntervalMs, type SyncLimits, syncLimits } from './limits.ts'
import { Metrics, type SyncMetrics } from './metrics.ts'
import { RoomRegistry } from './registry.ts'
import { Replication, replicationChannels } from './replication.ts'
import { restoreDraft } from './restore-draft.ts'
import type { RoomEntry } from './room-services.ts'
import { Gateway, type SyncSessions } from './transport/gateway.ts'

export interface SyncOptions {
  readonly db: Db
  /** For its own database connection, which commits. */
  readonly url: string
  /** Not open yet: the caller opens it when everybody has subscribed. */
  readonly listener: NotificationListener
  readonly documents: DocumentWorkers
  readonly sessions: SyncSessions
  /** The session's id in a Cookie header. */
  readonly readSessionId: (cookieHeader: string | undefined) => string | null
  /** Every origin under which the product's own pages are served. */
  readonly origins: readonly string[]
  readonly log: Logger
  /** The address of the client, which behind a proxy is not the socket's. */
  readonly addressOf?: (req: IncomingMessage) => string
  readonly limits?: Partial<SyncLimits>
}

export interface Sync {
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly drafts: SyncDrafts
  metrics(): SyncMetrics
  /** Commits everything, tells clients to reconnect in a moment, closes the database connections. */
  close(): Promise<void>
}

export interface SyncDrafts {
  /** Resolves when every update that was accepted on this node is in the database. */
  flush(draftId: string): Promise<void>
  /** Restores the text of an earlier state by an edit in the name of the person. */
  restore(draftId: string, personId: string, past: Uint8Array): Promise<void>
  /** Stores the draft as a snapshot without deleted content; a failure is logged, because nobody is sent such content. */
  compact(draftId: string): Promise<void>
  /** Adds the current state of the draft to its timeline and returns the id of the checkpoint. */
  checkpoint(draftId: string, reason: CheckpointReason, personId: string): Promise<string>
}

/** A commit takes milliseconds; this is only reached when the database is unavailable. */
const closeTimeoutMs = 8_000

export function createSync(options: SyncOptions): Sync {
  const { db, url, documents, sessions, origins, log } = options
  const limits = { ...syncLimits, ...options.limits }
  const node = randomBytes(6).toString('hex')
  const onProblem = (problem: unknown) =>
    log.warn({ err: problem }, 'a background task of the sync server failed')

  const metrics = new Metrics()
  const commits = new CommitLog<RoomEntry>(url, node, log)
  const acknowledger = new Acknowledger()
  const registry = new RoomRegistry({ db, commits, ownership: new ClientOwnership(db), acknowledger, limits })
  const maintenance = new Maintenance({ db, documents, onProblem })
  const joinCheckpoints = new JoinCheckpoints({ db, documents, onProblem })
  const replication = new Replication({ db, node, registry, onProblem })
  const connections = new ConnectionManager({ registry, sessions, metrics, log })
  const accessWatch = new AccessWatch({
    db,
    sessions,
    onMayWrite: (connection) => connections.onMayWrite(connection),
    onProblem,
  })
  connections.accessWatch = accessWatch

  registry.onOpen = (room) => {
    replication.onRoomOpened(room)
    room.onEdited = () => maintenance.onEdited(room)
    room.onJoined = (_room, joining) => joinCheckpoints.onJoined(room, joining)
    // updates from before a crash may not be reflected in the lists yet
    if (room.rows > 0) maintenance.onEdited(room)
  }
  registry.onClose = (room) => replication.onRoomClosed(room)
  registry.onDisconnected = (room, personId) => joinCheckpoints.onDisconnected(room, personId)

  options.listener.subscribe(['access_changed'], {
    onNotification: (_channel, payload) => accessWatch.onNotification(payload),
    onGap: () => accessWatch.recheckAll(),
  })
  options.listener.subscribe(replicationChannels, {
    onNotification: (channel, payload) => replication.onNotification(channel, payload),
    onGap: () => void replication.onGap(),
  })

  const gateway = new Gateway({
    db,
    sessions,
    readSessionId: options.readSessionId,
    origins,
    limits,
    log,
    addressOf: options.addressOf ?? ((req) => req.socket.remoteAddress ?? ''),
    onConnection: (connection) => connections.add(connection),
  })

  const heartbeat = setInterval(() => {
    const now = Date.now()
    connections.heartbeat(now)
    for (const room of registry.rooms) room.releaseIfIdle(now)
  }, heartbeatIntervalMs)

  return {
    handleUpgrade: (req, socket, head) => gateway.handleUpgrade(req, socket, head),
    drafts: {
      flush: async (draftId) => registry.find(draftId)?.flush(),
      restore: (draftId, personId, past) => restoreDraft(registry, documents, draftId, personId, past),
      async compact(draftId) {
        try {
          await registry.find(draftId)?.flush()
          await compactDraft({ db, documents }, draftId)
        } catch (problem) {
          onProblem(problem)
        }
      },
      async checkpoint(draftId, reason, personId) {
        const room = await registry.open(draftId)
        await room.flush()
        return maintenance.checkpoint(draftId, room.kind, reason, personId)
      },
    },
    metrics: () => metrics.read(registry, commits, connections),
    async close() {
      gateway.close()
      clearInterval(heartbeat)
      replication.close()
      accessWatch.close()
      await commits.drain(closeTimeoutMs)
      acknowledger.flush()
      connections.closeAll(closeCode.restarting)
      await commits.close(closeTimeoutMs)
      await maintenance.close()
      await joinCheckpoints.close()
    },
  }
}
