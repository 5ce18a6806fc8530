import { Form } from '#app/components/forms/form.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { Member } from '#app/domain/people/member.ts'
import { organisationRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  members: readonly Member[]
  ownId: string
  /** Where changes are posted to, with their language; null for those who only look. */
  change: { role: string; removal: string } | null
}

/** Who belongs to the organisation and as what; for approvers and administrators with the ways to change it. */
export function MembersTable({ members, ownId, change }: Props) {
  const { t } = useText()
  const words = t.organisations.membersPage
  if (members.length === 0) return <EmptyState title={words.none} />
  const rows = members.map((member) => ({
    id: member.personId,
    cells: {
      name: nameOf(member, member.personId === ownId ? words.you : null, words.suspended),
      email: <a href={`mailto:${member.email}`}>{member.email}</a>,
      role: t.organisations.roles[member.role],
      act: change && <ChangeMember member={member} change={change} />,
    },
  }))
  const columns = [
    { key: 'name', label: words.name },
    { key: 'email', label: words.email },
    { key: 'role', label: words.role },
    ...(change ? [{ key: 'act', label: words.act }] : []),
  ]
  return <DataTable caption={words.title} captionHidden columns={columns} rows={rows} />
}

function nameOf({ name, title, isSuspended }: Member, you: string | null, suspended: string): string {
  const notes = [you, isSuspended ? suspended : null].filter((note) => note !== null)
  const named = title ? `${name}, ${title}` : name
  return notes.length > 0 ? `${named} (${notes.join(', ')})` : named
}

function ChangeMember({ member, change }: { member: Member; change: { role: string; removal: string } }) {
  const { t } = useText()
  const { roles, rolesHelp, membersPage: words } = t.organisations
  const choices = organisationRoles.map((role) => ({
    value: role,
    label: roles[role],
    help: rolesHelp[role],
  }))
  const person = <input type="hidden" name="person" value={member.personId} />
  const summary = (
    <>
      {words.act}
      <VisuallyHidden> {member.name}</VisuallyHidden>
    </>
  )
  return (
    <Details summary={summary}>
      <Form action={change.role} prefix={member.personId} label={words.changeRole(member.name)}>
        {person}
        <RadioGroup name="role" label={words.role} choices={choices} defaultValue={member.role} />
        <Button weight="secondary">{words.saveRole}</Button>
      </Form>
      <p className="label">{words.remove}</p>
      <p>{words.removeText(member.name)}</p>
      <Form action={change.removal} label={words.removeOf(member.name)}>
        {person}
        <Button weight="danger">{words.removeButton(member.name)}</Button>
      </Form>
    </Details>
  )
}
