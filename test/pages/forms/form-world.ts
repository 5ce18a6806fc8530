/** The world of examples with everything in it that shows a form seldom, and the forms that are sent there. */
import type { Page } from 'playwright-core'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { type ReviewCast, type ReviewWorld, reviewWorld } from '#test/support/reviews/review.ts'

export interface SentForm {
  /** As a browser would send it: `POST /konto/profil (name, title, language, theme)`, and by GET without the fields. */
  form: string
  /** Null for somebody without an account. */
  as: PersonKey | null
  /** The page where it stands. */
  at: string
  /** Which of several with the same fields: what its hidden fields say. */
  having?: Readonly<Record<string, string>>
  fill?: Readonly<Record<string, string | boolean>>
  /** The value of the button, where the form has several. */
  button?: string
  /** The button that leads elsewhere than its form, as a selector. */
  leadsBy?: string
  /** The next page, as the site map has it. */
  leadsTo: string
  /** The next page does not say what was done: it speaks for itself. */
  quiet?: true
  /** What only this form changes: in the database, or on the page that follows. */
  effect: (page: Page) => Promise<unknown>
  /** What `effect` says afterwards, and not before. */
  is: unknown
  /** The slug of the organisation that the browser remembers as the reader's; without it the form does not stand there. */
  chosen?: string
  /** Also the world has to be another one for it; what it returns puts it back. */
  meanwhile?: () => Promise<() => Promise<unknown>>
}

export interface FormWorld {
  db: Db
  person: (key: PersonKey) => Promise<Person>
  cast: ReviewCast
  /** Lessons of Anna's in Exempelby at any place on their way. */
  review: ReviewWorld
}

export async function formWorld(db: Db): Promise<FormWorld> {
  await seedDemoWorld(db, { indexCase })
  const person = async (key: PersonKey) => {
    const found = await findPersonById(db, idOf('person', key))
    if (!found) throw new Error(`The world of examples has no ${key}.`)
    return found
  }
  const cast = {
    exempelby: { id: idOf('organisation', 'exempelby'), slug: 'exempelby', name: 'Exempelby kommun' },
    anna: await person('anna'),
    cecilia: await person('cecilia'),
    david: await person('david'),
  }
  return { db, person, cast, review: reviewWorld(db, cast) }
}
