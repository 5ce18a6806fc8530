import { readSearchRequest } from '#app/domain/search/search-request.ts'
import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { search, understood } from '#server/search/search.ts'

const postgres = await joinEmbedded({ name: 'bench-relevance', durable: false })
const address = new URL(postgres.url)
address.pathname = '/relevance'
const db = connect(address.href, { name: 'x', maxConnections: 1 })
for (const q of process.argv.slice(2)) {
  const u = await understood(db, q, 'sv')
  console.log(q, JSON.stringify(u.repairs))
  for (const c of u.query.concepts)
    console.log(
      '  ',
      c.typed,
      c.weight,
      c.alternatives
        .map(
          (a) =>
            `${a.lexemes.join('+')}:${a.weight}${a.isStrong ? '' : 'w'}[${a.lexemes.map((l) => (u.postings.get(l) ?? []).reduce((s, { cases }) => s + cases.length / 3, 0)).join(',')}]`,
        )
        .join(' '),
    )
  const r = await search(db, readSearchRequest(new URLSearchParams({ q })), 'sv')
  console.log(
    '  ',
    r.total,
    r.totalWhole,
    r.hits.map((h) => `${h.title} (${h.missing.join(',')})`).join(' | '),
  )
}
await db.destroy()
await postgres.leave()
