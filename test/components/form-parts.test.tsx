/** The parts of forms: what was typed stays, what was wrong is said where it is and on top, and all of it is wired. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Checkbox } from '#app/components/forms/checkbox.tsx'
import { CheckboxGroup } from '#app/components/forms/checkbox-group.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import type { Language } from '#app/domain/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { TextProvider } from '#app/i18n/use-text.tsx'

const labels = { email: 'E-postadress', areas: 'Områden', why: 'Varför', kind: 'Slag', mail: 'Mejla mig' }
const areas = [
  { value: 'school', label: 'Skola' },
  { value: 'care', label: 'Omsorg' },
]

interface State {
  errors?: Record<string, string>
  typed?: Record<string, string | string[]>
  prefix?: string
}

function html(children: ReactNode, state: State = {}, lang: Language = 'sv') {
  return renderToStaticMarkup(
    <TextProvider lang={lang} t={messages[lang]}>
      <Form action="/konto/profil" labels={labels} {...state}>
        {children}
      </Form>
    </TextProvider>,
  )
}

/** The start tag of the element with this id. */
function tag(page: string, id: string): string {
  return page.match(new RegExp(`<[^>]* id="${id}"[^>]*>`))?.[0] ?? `no element ${id}`
}

describe('a form', () => {
  test('is posted, and shows no summary before anything went wrong', () => {
    const page = html(<TextInput name="email" />)
    expect(page).toContain('method="post"')
    expect(page).not.toContain('role="alert"')
    expect(page).toContain('<label class="label" for="f-email">E-postadress</label>')
  })

  test('says what is wrong in a summary that leads to the fields', () => {
    const page = html(<TextInput name="email" />, { errors: { email: 'email', form: 'expired' } })
    expect(page).toContain('Rätta 2 fel')
    expect(page).toContain('<a href="#f-email">E-postadress – Skriv en e-postadress')
    expect(page).toContain('Sidan var öppen för länge')
    expect(page).toContain('autofocus')
  })

  test('says it in English too', () => {
    const page = html(<TextInput name="email" />, { errors: { email: 'required' } }, 'en')
    expect(page).toContain('Correct one error')
    expect(page).toContain('This needs to be filled in.')
  })

  test('keeps ids apart when there are two on a page', () => {
    const page = html(<TextInput name="email" />, { prefix: 'invite', errors: { email: 'required' } })
    expect(tag(page, 'f-invite-email')).toContain('name="email"')
    expect(page).toContain('href="#f-invite-email"')
  })
})

describe('a field', () => {
  test('is tied to its help and its error', () => {
    const page = html(<TextInput name="email" help="Den du loggar in med." />, { errors: { email: 'email' } })
    expect(tag(page, 'f-email')).toContain('aria-describedby="f-email-help f-email-error"')
    expect(tag(page, 'f-email')).toContain('aria-invalid="true"')
    expect(tag(page, 'f-email-help')).not.toContain('no element')
    expect(tag(page, 'f-email-error')).not.toContain('no element')
  })

  test('shows what was typed instead of what was stored, also when that was emptied', () => {
    const stored = <TextInput name="email" defaultValue="anna@exempelby.se" />
    expect(tag(html(stored), 'f-email')).toContain('value="anna@exempelby.se"')
    expect(tag(html(stored, { typed: { email: 'anna@' } }), 'f-email')).toContain('value="anna@"')
    expect(tag(html(stored, { typed: { email: '' } }), 'f-email')).toContain('value=""')
    expect(html(<TextArea name="why" />, { typed: { why: '<b>för att</b>' } })).toContain(
      '&lt;b&gt;för att&lt;/b&gt;',
    )
    expect(html(<Select name="kind" choices={areas} />, { typed: { kind: 'care' } })).toContain(
      '<option value="care" selected="">',
    )
  })
})

describe('boxes and buttons', () => {
  test('several answers are sent as a list, and the summary leads to the first', () => {
    const page = html(<CheckboxGroup name="areas" choices={areas} />, { errors: { areas: 'choose' } })
    expect(tag(page, 'f-areas')).toContain('name="areas[]"')
    expect(tag(page, 'f-areas')).toContain('value="school"')
    expect(page).toContain('href="#f-areas"')
    expect(page).toContain('<legend class="label">Områden</legend>')
  })

  test('what was ticked stays ticked', () => {
    const page = html(<CheckboxGroup name="areas" choices={areas} defaultValue={['school']} />, {
      typed: { areas: ['care'] },
    })
    expect(tag(page, 'f-areas')).not.toContain('checked')
    expect(tag(page, 'f-areas-care')).toContain('checked')
  })

  test('what was unticked stays unticked, although nothing of it was sent', () => {
    const stored = (
      <>
        <Checkbox name="mail" defaultChecked />
        <CheckboxGroup name="areas" choices={areas} defaultValue={['care']} />
      </>
    )
    expect(tag(html(stored), 'f-mail')).toContain('checked')
    const page = html(stored, { typed: { email: 'anna@exempelby.se' } })
    expect(tag(page, 'f-mail')).not.toContain('checked')
    expect(tag(page, 'f-areas-care')).not.toContain('checked')
  })

  test('one answer of several', () => {
    const page = html(<RadioGroup name="kind" choices={areas} defaultValue="care" />)
    expect(tag(page, 'f-kind-care')).toContain('checked')
    expect(tag(page, 'f-kind')).not.toContain('checked')
  })
})
