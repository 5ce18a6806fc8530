/**
 * What this process counts, in the format of Prometheus. Names and units follow its conventions. The values of a label are
 * few and known beforehand: never people, drafts, addresses or messages.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Db } from '#db/connect.ts'
import type { SyncMetrics } from '#server/collaboration/metrics.ts'
import { refusalReasons } from '#server/collaboration/validation/refused.ts'
import { countJobs } from '#server/jobs/failed-jobs.ts'
import { withTimeout } from '#server/with-timeout.ts'
import type { Blocked } from './event-loop.ts'

export interface MetricSources {
  collaboration(): SyncMetrics
  eventLoop(): Blocked
  /** For the queue that all nodes share. */
  readonly db: Db
}

/** Less than Prometheus waits for an answer by default, ten seconds, also while the database is away. */
const countJobsWithinMs = 2_000

export interface ServerMetrics {
  readonly contentType: string
  read(): Promise<string>
  countRequest(method: string, status: number, seconds: number): void
}

/** From a kept page to the longest time limit. */
const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods = ['GET', 'HEAD', 'POST']

export function createMetrics(sources: MetricSources): ServerMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'erfa_http_request_duration_seconds',
    help: 'Time until a request was answered, probes left out.',
    labelNames: ['method', 'status'],
    buckets: durationBuckets,
    registers,
  })
  addCollaboration(registry, sources)
  addEventLoop(registry, sources)
  addJobs(registry, sources)
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    countRequest(method, status, seconds) {
      const labels = {
        method: methods.includes(method) ? method : 'other',
        status: `${Math.floor(status / 100)}xx`,
      }
      requests.observe(labels, seconds)
    },
  }
}

function addCollaboration(registry: Registry, { collaboration }: MetricSources): void {
  const gauge = (name: string, help: string, read: (found: SyncMetrics) => number) =>
    addGauge(registry, `erfa_sync_${name}`, help, () => read(collaboration()))
  const counter = (name: string, help: string, read: (found: SyncMetrics) => number) =>
    addCounter(registry, `erfa_sync_${name}`, help, () => read(collaboration()))
  gauge('rooms', 'Drafts that are open on this node.', ({ rooms }) => rooms)
  gauge(
    'uncompacted_rows',
    'Update rows of open drafts that are in no snapshot.',
    (now) => now.uncompactedRows,
  )
  gauge('connections', 'Open websockets of editors.', ({ connections }) => connections)
  gauge('waiting_bytes', 'Updates that are accepted but not on disk yet.', (now) => now.waitingBytes)
  counter('connections_opened_total', 'Websockets that were opened.', (now) => now.connectionsOpened)
  counter('commits_total', 'Statements that stored updates.', ({ commits }) => commits)
  counter('commit_seconds_total', 'Time that those statements took.', ({ commitMs }) => commitMs / 1000)
  counter('committed_rows_total', 'Update rows that were stored.', (now) => now.committedRows)
  counter('committed_updates_total', 'Updates in those rows.', (now) => now.committedUpdates)
  counter('failed_commits_total', 'Statements that failed and were tried again.', (now) => now.failedCommits)
  new Counter({
    name: 'erfa_sync_refused_total',
    help: 'Updates and messages that no honest editor sends, by reason.',
    labelNames: ['reason'],
    registers: [registry],
    collect() {
      const { refused } = collaboration()
      this.reset()
      for (const reason of refusalReasons) this.inc({ reason }, refused[reason] ?? 0)
    },
  })
}

function addEventLoop(registry: Registry, { eventLoop }: MetricSources): void {
  const help = 'for longer than a tenth of a second.'
  addCounter(
    registry,
    'erfa_event_loop_blocked_total',
    `Times that it was blocked ${help}`,
    () => eventLoop().times,
  )
  addCounter(
    registry,
    'erfa_event_loop_blocked_seconds_total',
    `Time that it was blocked ${help}`,
    () => eventLoop().ms / 1000,
  )
  addGauge(
    registry,
    'erfa_event_loop_blocked_longest_seconds',
    'The longest of them since the start.',
    () => eventLoop().longestMs / 1000,
  )
}

function addJobs(registry: Registry, { db }: MetricSources): void {
  new Gauge({
    name: 'erfa_jobs',
    help: 'Jobs of all nodes by state; missing while the database is away.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset()
      const counted = withTimeout(countJobs(db), countJobsWithinMs, 'counting jobs took too long')
      const counts = await counted.catch(() => null)
      for (const [state, count] of Object.entries(counts ?? {})) this.set({ state }, count)
    },
  })
}

function addGauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

/** For what is counted elsewhere and only read here. */
function addCounter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}
