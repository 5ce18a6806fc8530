/**
 * `npm run bench relevance`: how well searches find what helps, on a judged set, beside plain PostgreSQL, minisearch
 * and Xapian where that is installed. Half of the queries may be tuned on; the other half is only reported. `BENCH_MISSES=1`
 * prints what our search misses in the half for tuning, `BENCH_ONLY=ours` measures ours alone.
 */
import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { type JudgedQuery, judgedCases, judgedQueries } from './relevance/judged-set.ts'
import { type Measure, mean, measured } from './relevance/measures.ts'
import { miniSearch, ours, plainPostgres, type System } from './relevance/systems.ts'
import { xapian } from './relevance/xapian.ts'

interface Answer {
  query: JudgedQuery
  found: readonly string[]
  measure: Measure
}

const only = process.env.BENCH_ONLY

const postgres = await joinEmbedded({ name: 'bench-relevance', durable: false })
try {
  const address = new URL(postgres.url)
  const admin = connect(postgres.url, { name: 'admin', maxConnections: 1 })
  await admin.executeQuery({ sql: 'drop database if exists relevance', parameters: [] } as never)
  await admin.executeQuery({ sql: 'create database relevance', parameters: [] } as never)
  await admin.destroy()
  address.pathname = '/relevance'
  await migrate(address.href)
  const db = connect(address.href, { name: 'relevance', maxConnections: 2 })
  const systems: Readonly<Record<string, () => System | null | Promise<System>>> = {
    ours: () => ours(db, judgedCases),
    'PostgreSQL swedish': () => plainPostgres(db, judgedCases),
    minisearch: () => miniSearch(judgedCases),
    Xapian: () => xapian(judgedCases),
  }
  for (const [name, make] of Object.entries(systems)) {
    if (only && only !== name) continue
    const system = await make()
    if (system) report(name, await answersOf(system))
    else console.log(`\n${name} is not installed and left out`)
  }
  await db.destroy()
} finally {
  await postgres.leave()
}

async function answersOf(system: System): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const query of judgedQueries) {
    const found = await system(query.words)
    answers.push({ query, found, measure: measured(query, found) })
  }
  return answers
}

function report(name: string, answers: readonly Answer[]) {
  // where nothing helps there is nothing to find; what counts is that nothing is claimed
  const possible = answers.filter(({ query }) => query.grades.size > 0)
  const kinds = [...new Set(possible.map(({ query }) => query.kind))]
  console.log(`\n${name}: ${judgedCases.length} cases, ${judgedQueries.length} queries`)
  const ofKind = (kind: string, part?: JudgedQuery['part']) =>
    possible.filter(({ query }) => query.kind === kind && (!part || query.part === part))
  console.table({
    ...Object.fromEntries(kinds.map((kind) => [kind, row(ofKind(kind))])),
    'part to tune on': row(possible.filter(({ query }) => query.part === 'tune')),
    'part to report': row(possible.filter(({ query }) => query.part === 'report')),
  })
  const impossible = answers.filter(({ query }) => query.grades.size === 0)
  console.log(
    `impossible queries that find nothing: ${impossible.filter(({ found }) => found.length === 0).length} of ${impossible.length}`,
  )
  if (name !== 'ours' || !process.env.BENCH_MISSES) return
  console.log('the part to tune on, by kind')
  console.table(Object.fromEntries(kinds.map((kind) => [kind, row(ofKind(kind, 'tune'))])))
  misses(possible)
}

function row(answers: readonly Answer[]) {
  const { recall, ndcg, mrr, nothing } = mean(answers.map(({ measure }) => measure))
  const shown = (figure: number) => Number(figure.toFixed(2))
  return {
    queries: answers.length,
    'recall@10': shown(recall),
    'nDCG@10': shown(ndcg),
    MRR: shown(mrr),
    nothing: shown(nothing),
  }
}

/** Of the part to tune on: what was shown, that which helps in capitals, and what helps and was not among the first ten. */
function misses(answers: readonly Answer[]) {
  for (const { query, found, measure } of answers) {
    if (query.part !== 'tune' || (measure.ndcg >= 0.9 && measure.recall >= 0.9)) continue
    const first = found.slice(0, 10)
    const isHelp = (id: string) => (query.grades.get(id) ?? 0) > 1
    const lost = [...query.grades.keys()].filter((id) => isHelp(id) && !first.includes(id))
    console.log(
      `${measure.recall.toFixed(2)} ${measure.ndcg.toFixed(2)} ${query.kind} "${query.words}", ${found.length}`,
    )
    console.log('   shown', ...first.map((id) => (isHelp(id) ? id.toUpperCase() : id)))
    console.log('   lost', ...lost.slice(0, 12).map((id) => `${id}@${found.indexOf(id)}`))
  }
}
