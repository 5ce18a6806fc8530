/** What an administrator sends about figures of organisations. */
import type { FormWorld, SentForm } from './form-world.ts'

const fields = '(indicator, source, csv)'
const fill = {
  indicator: 'broadband_passed',
  source: 'Kolada N07918',
  csv: 'kod;år;värde\n0114;2021;93,5',
}

export async function figuresForms({ db }: FormWorld): Promise<SentForm[]> {
  const stored = async () => {
    const row = db
      .selectFrom('indicator_value')
      .innerJoin('organisation', 'organisation.id', 'organisation_id')
      .where('code', '=', '0114')
      .where('indicator', '=', fill.indicator)
      .where('year', '=', 2021)
      .select('value')
    return Number((await row.executeTakeFirst())?.value ?? 0)
  }
  return [
    {
      form: `POST /admin/uppgifter/forhandsgranskning ${fields}`,
      leadsBy: 'button[formaction]',
      as: 'frida',
      at: '/admin/uppgifter',
      fill,
      leadsTo: '/admin/uppgifter/forhandsgranskning',
      quiet: true,
      // shown, and not kept
      effect: async (page) => [await page.getByText('Upplands Väsby kommun').count(), await stored()],
      is: [1, 0],
    },
    {
      form: `POST /admin/uppgifter ${fields}`,
      leadsBy: 'button:not([formaction])',
      as: 'frida',
      at: '/admin/uppgifter',
      fill,
      leadsTo: '/admin/uppgifter',
      effect: stored,
      is: 93.5,
    },
  ]
}
