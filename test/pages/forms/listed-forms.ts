import { accountForms } from './account-forms.ts'
import { adminForms } from './admin-forms.ts'
import { draftForms } from './draft-forms.ts'
import { figuresForms } from './figures-forms.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { housekeepingForms } from './housekeeping-forms.ts'
import { organisationForms } from './organisation-forms.ts'
import { readingForms } from './reading-forms.ts'
import { reviewForms } from './review-forms.ts'
import { searchForms } from './search-forms.ts'

/** All of them, in the order in which they are sent. */
export async function listedForms(world: FormWorld): Promise<SentForm[]> {
  const areas = [
    readingForms,
    accountForms,
    draftForms,
    housekeepingForms,
    reviewForms,
    organisationForms,
    adminForms,
    searchForms,
    figuresForms,
  ]
  const forms: SentForm[] = []
  for (const area of areas) forms.push(...(await area(world)))
  return forms
}
