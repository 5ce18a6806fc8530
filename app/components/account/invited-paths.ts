/** Where an invitation leads. */
import { type Path, pathTo, withQuery } from '#app/domain/paths.ts'

type Target = { kind: 'organisation'; slug: string } | { kind: 'draft'; id: string }

export function targetPath(to: Target): Path {
  return to.kind === 'organisation'
    ? pathTo('organisation', { slug: to.slug })
    : pathTo('draft', { id: to.id })
}

/** The same, with what was just done. */
export function acceptedPath(to: Target): Path {
  return withQuery(targetPath(to), { klart: to.kind === 'organisation' ? 'joined' : 'draftJoined' })
}
