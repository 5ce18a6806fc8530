/** Where an invitation leads. */
import { type Path, pathTo } from '#app/domain/paths.ts'
import type { InvitedTarget } from '#server/accounts/invitation-link.ts'
import { type Asked, seeDone } from './see-outcome.ts'

export function invitedPath(to: InvitedTarget): Path {
  return to.kind === 'organisation'
    ? pathTo('organisation', { slug: to.slug })
    : pathTo('draft', { id: to.id })
}

/** The same, which says that the person is in. */
export function seeAccepted(asked: Asked, to: InvitedTarget, headers?: HeadersInit): Response {
  return seeDone(asked, invitedPath(to), to.kind === 'organisation' ? 'joined' : 'draftJoined', headers)
}
