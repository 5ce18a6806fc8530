import { Form } from '#app/components/forms/form.tsx'
import { RowForm } from '#app/components/forms/row-form.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { collaboratorRoles, offeredRoles } from '#app/domain/people/person.ts'
import type { InvitedPerson } from '#app/domain/reviews/draft-pages.ts'
import { date, list } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  people: readonly InvitedPerson[]
  /** The page of sharing, with its language. */
  draftId: string
}

export function InvitedTable({ people, draftId }: Props) {
  const { t } = useText()
  const words = t.review.sharing
  return (
    <DataTable
      caption={words.invited}
      captionHidden
      columns={[
        { key: 'name', label: words.columns.name },
        { key: 'why', label: words.columns.why },
        { key: 'role', label: words.columns.role },
        { key: 'change', label: words.columns.change },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        cells: {
          name: person.name,
          why: <Why person={person} />,
          role: <RoleForm person={person} draftId={draftId} />,
          change: <RemovalForm person={person} draftId={draftId} />,
        },
      }))}
    />
  )
}

function Why({ person }: { person: InvitedPerson }) {
  const { t, lang } = useText()
  const words = t.review.sharing
  const day = date(person.since, lang)
  const from = person.organisations.length > 0 && words.from(list(person.organisations, lang))
  return (
    <div>
      {person.invitedBy ? words.invitedBy(person.invitedBy, day) : words.invitedThen(day)}
      {person.isOutside && (
        <span className="meta">
          {words.outside}
          {from && `, ${from}`}
        </span>
      )}
    </div>
  )
}

function RoleForm({ person, draftId }: { person: InvitedPerson; draftId: string }) {
  const { t, href } = useText()
  const words = t.review.sharing
  return (
    <Form
      action={href(pathTo('draftCollaborator', { id: draftId }))}
      inline
      prefix={person.id}
      labels={{ role: words.roleOf(person.name) }}
    >
      <input type="hidden" name="person" value={person.id} />
      <Select
        name="role"
        defaultValue={person.role}
        choices={collaboratorRoles
          .filter((role) => role === person.role || offeredRoles.some((offered) => offered === role))
          .map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <Button weight="secondary">{words.changeRole}</Button>
    </Form>
  )
}

function RemovalForm({ person, draftId }: { person: InvitedPerson; draftId: string }) {
  const { t, href } = useText()
  const words = t.review.sharing
  return (
    <RowForm
      action={href(pathTo('draftCollaboratorRemoval', { id: draftId }))}
      name="person"
      value={person.id}
      label={words.remove}
      fullLabel={words.removeOf(person.name)}
    />
  )
}
