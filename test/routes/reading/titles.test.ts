/** A text whose authors gave it a title and a summary in English is named by them wherever English is read. */
import { casePath } from '#app/domain/cases/case-path.ts'
import { textAt } from '#app/domain/cases/content.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, publishVersion } from '#test/support/reviews/published.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

test('each list, the feed and the page name a text in the language of the reader, and say which it is in', async ({
  db,
  cast,
  visit,
}) => {
  const meters = await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
  await publishCase(db, cast, { content: { ...lesson('Börja med en enhet'), area: ['utilities'] } })
  const title = textAt(waterMeters, 'title')
  const [titleEn, summaryEn] = [textAt(waterMeters, 'title_en'), textAt(waterMeters, 'summary_en')]
  const [stranger, eva] = [await visit(), await visit(cast.eva)]
  const lists = ['/', '/sok', '/amnen/area/utilities', '/organisationer/exempelby'] as const
  const pages = [...lists, '/atom.xml', casePath(meters.kind, meters.slug)]
  const bodyOf = async (path: string) => (await stranger.get(path)).body
  for (const path of pages) {
    const swedish = await bodyOf(path)
    expect([path, swedish.includes(title)]).toEqual([path, true])
    expect([path, swedish.includes(titleEn)]).toEqual([path, false])
    const english = await bodyOf(path === '/' ? '/en' : `/en${path}`)
    for (const words of [titleEn, summaryEn]) expect([path, english.includes(words)]).toEqual([path, true])
    expect([path, /<(title|h1|h3|a)[^>]*>(<span[^>]*>)?Fjärravlästa/.test(english)]).toEqual([path, false])
  }
  for (const page of ['versioner', 'jamfor']) {
    const path = `${casePath(meters.kind, meters.slug)}/${page}`
    if (page === 'jamfor') await publishVersion(db, cast, meters, { content: waterMeters, number: 2 })
    const crumbs = (body: string) => /<nav class="breadcrumbs".*?<\/nav>/s.exec(body)?.[0]
    const english = await bodyOf(`/en${path}`)
    expect([path, crumbs(english)]).toEqual([path, expect.stringMatching(`lang="en"[^>]*>${titleEn}`)])
    expect([path, /<title>[^<]*Fjärravlästa/.test(english)]).toEqual([path, false])
    expect([path, crumbs(await bodyOf(path))]).toEqual([path, expect.stringContaining(title)])
  }
  for (const path of lists) {
    const english = await bodyOf(path === '/' ? '/en' : `/en${path}`)
    // what nobody wrote in English is marked as Swedish; both say which language the text behind is in
    expect([path, english]).toEqual([
      path,
      expect.stringMatching(/lang="sv"[^>]*>(<a[^>]*>)?Börja med en enhet/),
    ])
    expect([path, english.match(/· in Swedish/g)?.length]).toEqual([path, 2])
    expect([path, (await bodyOf(path)).includes('på svenska')]).toEqual([path, false])
  }
  // news of her like
  expect((await eva.get('/en')).body).toMatch(/own-news.*Remotely read water meters/s)
  const found = await bodyOf('/en/sok?q=vattenm%C3%A4tare')
  expect(found).toContain(titleEn)
})
