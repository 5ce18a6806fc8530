/** What moderators send about the words of searches. */
import type { FormWorld, SentForm } from './form-world.ts'

export async function searchForms({ db }: FormWorld): Promise<SentForm[]> {
  // two groups are enough to look at; each has a page
  await db.deleteFrom('search_synonym').execute()
  const [kept, gone] = await db
    .insertInto('search_synonym')
    .values([
      { sv: ['hemsida', 'webbplats'], en: ['website'] },
      { sv: ['glesbygd', 'landsbygd'], en: [] },
    ])
    .returning('id')
    .execute()
  const words = async (id: string | undefined) => {
    const row = db
      .selectFrom('search_synonym')
      .where('id', '=', id ?? '')
      .select('sv')
    return (await row.executeTakeFirst())?.sv.join(' ') ?? null
  }
  return [
    {
      form: 'POST /sokord/:id/forhandsgranskning (sv, en, narrower)',
      leadsBy: 'button[formaction]',
      as: 'david',
      at: `/sokord/${kept?.id}`,
      fill: { sv: 'hemsida\nwebbplats\nstartsida' },
      leadsTo: '/sokord/:id/forhandsgranskning',
      quiet: true,
      // shown, and not kept
      effect: async (page) => [await page.locator('[name=sv]').inputValue(), await words(kept?.id)],
      is: ['hemsida\nwebbplats\nstartsida', 'hemsida webbplats'],
    },
    {
      form: 'POST /sokord/:id (sv, en, narrower)',
      as: 'david',
      at: `/sokord/${kept?.id}`,
      fill: { sv: 'hemsida\nwebbplats\nsajt' },
      leadsTo: '/sokord',
      effect: () => words(kept?.id),
      is: 'hemsida webbplats sajt',
    },
    {
      form: 'POST /sokord/:id/borttagning ()',
      as: 'david',
      at: `/sokord/${gone?.id}`,
      leadsTo: '/sokord',
      effect: () => words(gone?.id),
      is: null,
    },
  ]
}
