import { useLoaderData } from '@remix-run/react'
import { OwnOrganisations } from '#app/components/account/own-organisations.tsx'
import { SessionList } from '#app/components/account/session-list.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { ownNames } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { listOpenSessions } from '#server/accounts/open-sessions.ts'
import { readOwnTitle } from '#server/accounts/own-account.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.page.title)

export const loader = respond(async ({ context }) => {
  const person = requirePerson(context)
  const sessions = await listOpenSessions(context.db, person.id)
  return {
    person,
    title: await readOwnTitle(context.db, person.id),
    sessions: sessions.map((session) => ({ ...session, isThis: session.sessionId === context.sessionId })),
  }
})

export default function Account() {
  const { person, title, sessions } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.account.page
  const { fields } = t.account
  const assignments = [person.isModerator && words.moderator, person.isAdmin && words.administrator]
  return (
    <Page title={words.title}>
      <section aria-labelledby="profile">
        <h2 id="profile">{words.profile}</h2>
        <FactList
          facts={[
            { term: fields.name, value: person.name },
            { term: fields.email, value: person.email },
            { term: fields.title, value: title },
            { term: words.platformRoles, value: assignments.filter(Boolean).join(', ') },
            { term: fields.language, value: ownNames[person.language] },
            { term: fields.theme, value: fields.themes[person.theme] },
          ]}
        />
        <p className="actions">
          <LinkButton href={href(pathTo('accountProfile'))}>{words.changeProfile}</LinkButton>
          <LinkButton href={href(pathTo('accountPassword'))}>{words.changePassword}</LinkButton>
        </p>
      </section>
      <section aria-labelledby="organisations">
        <h2 id="organisations">{words.organisations}</h2>
        <OwnOrganisations personId={person.id} memberships={person.memberships} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{words.sessions}</h2>
        <p>{words.sessionsHelp}</p>
        <SessionList sessions={sessions} />
      </section>
    </Page>
  )
}
