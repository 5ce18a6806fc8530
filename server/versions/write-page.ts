/** What the page that starts a draft offers. */
import { randomUUID } from 'node:crypto'
import type { Person } from '#app/domain/people/person.ts'
import { draftChoices } from '#server/drafts/creation.ts'
import type { Services } from '#server/services.ts'
import { findStartingPoint } from './starting-point.ts'

/**
 * @param from what the draft shall be based on, as `findStartingPoint` reads it; null for an empty one
 * @throws NotFound
 */
export async function loadWritePage(
  context: Pick<Services, 'db' | 'documents' | 'origin'>,
  person: Person,
  from: string | null,
) {
  const [choices, start] = await Promise.all([
    draftChoices(context.db, person),
    from ? findStartingPoint(context, person, from) : null,
  ])
  return { ...choices, start: start && withoutContent(start), formKey: randomUUID() }
}

function withoutContent({ content, ...shown }: Awaited<ReturnType<typeof findStartingPoint>>) {
  return shown
}
