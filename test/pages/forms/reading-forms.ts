/** Searching and comparing: forms that change nothing and are sent by GET. */
import type { Page } from 'playwright-core'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { publishCase, publishVersion } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import type { FormWorld, SentForm } from './form-world.ts'

/** Two need no choosing. */
const enoughToChoose = 3

export async function readingForms(world: FormWorld): Promise<SentForm[]> {
  await lessonInVersions(world)
  return [
    {
      form: 'GET /sok',
      as: null,
      at: '/',
      fill: { q: 'vattenmätare' },
      leadsTo: '/sok',
      effect: (page) => has(page, 'mark'),
      is: true,
    },
    {
      form: 'GET /organisationer/karta',
      as: null,
      at: '/organisationer/karta',
      fill: { area: 'streets' },
      leadsTo: '/organisationer/karta',
      effect: async (page) => new URL(page.url()).searchParams.get('area'),
      is: 'streets',
    },
    await comparison(world, 'fall', 'case_study'),
    await comparison(world, 'lardom', 'lesson'),
  ]
}

async function comparison({ db }: FormWorld, shelf: 'fall' | 'lardom', kind: CaseKind): Promise<SentForm> {
  const { slug } = await db
    .selectFrom('cases')
    .where('kind', '=', kind)
    .where('publication_status', '=', 'current')
    .where('current_version', '>=', enoughToChoose)
    .orderBy('id')
    .select('slug')
    .executeTakeFirstOrThrow()
  return {
    form: `GET /${shelf}/:slug/jamfor`,
    as: null,
    at: `/${shelf}/${slug}/jamfor`,
    // a version beside itself
    fill: { fran: '1', till: '1' },
    leadsTo: `/${shelf}/:slug/jamfor`,
    effect: (page) => has(page, 'ins, del'),
    is: false,
  }
}

async function lessonInVersions({ db, cast }: FormWorld): Promise<void> {
  const found = await publishCase(db, cast, { content: lesson('Version 1') })
  for (let number = 2; number <= enoughToChoose; number++)
    await publishVersion(db, cast, found, { number, content: lesson(`Version ${number}`) })
}

async function has(page: Page, sign: string): Promise<boolean> {
  return (await page.locator('main').locator(sign).count()) > 0
}
