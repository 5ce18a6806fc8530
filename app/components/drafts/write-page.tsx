import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Page } from '#app/components/page/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { type Language, languages } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface KindChoicesProps {
  organisations: readonly { id: string; name: string }[]
  language: Language
  /** The same form sent twice starts one draft. */
  formKey: string
  returned?: Pick<FormState, 'errors' | 'typed'>
}

interface Props extends KindChoicesProps {
  /** The latest drafts of the person. */
  recent: readonly { id: string; title: string }[]
}

/** The choice between a lesson and a case study, and the person's latest drafts. */
export function WritePage({ recent, ...choices }: Props) {
  const { t, href } = useText()
  const words = t.review.write
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      {choices.organisations.length > 0 ? <KindChoices {...choices} /> : <NoOrganisation />}
      {recent.length > 0 && (
        <section className="text">
          <h2>{words.recent}</h2>
          <ul className="entries">
            {recent.map(({ id, title }) => (
              <li key={id}>
                <a href={href(pathTo('draft', { id }))}>{title || t.review.drafts.untitled}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={href(pathTo('drafts'))}>{words.all}</a>
          </p>
        </section>
      )}
    </Page>
  )
}

function KindChoices({ organisations, language, formKey, returned }: KindChoicesProps) {
  const { t, href } = useText()
  const words = t.review.write
  const [only] = organisations
  return (
    <Form
      action={href(pathTo('draftCreation'))}
      labels={{ organisation: words.organisation, language: words.language }}
      {...returned}
    >
      <input type="hidden" name="key" value={formKey} />
      {organisations.length === 1 && only ? (
        <input type="hidden" name="organisation" value={only.id} />
      ) : (
        <Select
          name="organisation"
          help={words.organisationHelp}
          choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        name="language"
        defaultValue={language}
        choices={languages.map((one) => ({ value: one, label: words.languages[one] }))}
      />
      <div className="kind-choices">
        <KindChoice kind="lesson" words={words.lesson} />
        <KindChoice kind="case_study" words={words.caseStudy} />
      </div>
    </Form>
  )
}

interface KindChoiceProps {
  kind: 'lesson' | 'case_study'
  words: { title: string; time: string; text: string; button: string }
}

function KindChoice({ kind, words }: KindChoiceProps) {
  const isLesson = kind === 'lesson'
  return (
    <section className={isLesson ? 'kind-choice kind-choice-lesson' : 'kind-choice'}>
      <h2>{words.title}</h2>
      <p className="kicker">{words.time}</p>
      <p>{words.text}</p>
      <Button name="kind" value={kind} weight={isLesson ? 'primary' : 'secondary'}>
        {words.button}
      </Button>
    </section>
  )
}

function NoOrganisation() {
  const { t, href } = useText()
  const words = t.review.write.noOrganisation
  return (
    <EmptyState title={words.title}>
      <p>{words.text}</p>
      <p>
        <LinkButton href={href(pathTo('organisations'))}>{words.find}</LinkButton>
      </p>
    </EmptyState>
  )
}
