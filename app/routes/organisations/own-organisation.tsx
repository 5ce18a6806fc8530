/** "Vi är …": a reader says which organisation is hers, once, or asks to forget it. */
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { ownOrganisationForm } from '#app/domain/organisations/own-organisation.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'
import { findByName, listNames, nameOf } from '#server/organisations/find-by-name.ts'

export const meta = titled((t) => t.organisations.likeness.own.title)

export const loader = respond(async ({ request, context: { db, person, chosenOrganisation } }) => {
  const proposed = readQuery(request).get('organisation')
  return {
    names: await listNames(db),
    chosen: chosenOrganisation && { name: await nameOf(db, chosenOrganisation) },
    proposed: proposed && (await nameOf(db, proposed)),
    member: person?.memberships[0]?.organisationName ?? null,
  }
})

export const action = respond(async ({ request, context }) => {
  const form = await readForm(request, ownOrganisationForm)
  if (!form.ok) return rejectForm(form)
  const found = await findByName(context.db, form.value.organisation)
  const [only, another] = found
  if (!only) return rejectForm({ errors: { organisation: 'organisationUnknown' }, typed: form.typed })
  if (another)
    return data(
      { errors: { organisation: 'organisationUnclear' }, typed: form.typed, found },
      { status: 422 },
    )
  const headers = { 'Set-Cookie': context.cookies.setOrganisation(only.slug) }
  throw seeDone(context, pathTo('home', { vi: only.slug }), 'ownOrganisationChosen', headers)
})

export default function OwnOrganisation() {
  const { names, chosen, proposed, member } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.organisations.likeness.own
  const found = returned && 'found' in returned ? returned.found : []
  return (
    <Page title={words.title} lead={words.lead}>
      {chosen && (
        <section aria-labelledby="now">
          <h2 id="now">{chosen.name ? words.nowTitle(chosen.name) : words.gone}</h2>
          {chosen.name && <p>{words.now}</p>}
          <Form action={href(pathTo('ownOrganisationRemoval'))}>
            <Button weight="secondary">{words.forget}</Button>
          </Form>
        </section>
      )}
      {member && (
        <Notice>
          <p>{words.member(member)}</p>
        </Notice>
      )}
      <Form
        action={href(pathTo('ownOrganisation'))}
        labels={{ organisation: words.field }}
        errors={returned?.errors}
        typed={returned?.typed}
      >
        <TextInput
          name="organisation"
          help={words.help}
          defaultValue={proposed ?? undefined}
          autoComplete="organization"
          maxLength={150}
          list="organisations"
          required
        />
        <datalist id="organisations">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {found.length > 0 && (
          <div>
            <p>{words.several}</p>
            <ul>
              {found.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={href(pathTo('ownOrganisation', { organisation: slug }))}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Button>{words.button}</Button>
      </Form>
      <p className="meta">
        {words.cookie} <a href={href(pathTo('privacy'))}>{words.aboutCookie}</a>
      </p>
    </Page>
  )
}
