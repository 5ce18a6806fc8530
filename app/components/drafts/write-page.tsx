import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Page } from '#app/components/page/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { StartingPoint } from '#app/domain/cases/starting/starting-point.ts'
import { templateKeys, templates } from '#app/domain/cases/starting/templates.ts'
import { type Language, languages } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface KindChoicesProps {
  organisations: readonly { id: string; name: string }[]
  language: Language
  /** The same form sent twice starts one draft. */
  formKey: string
  returned?: Pick<FormState, 'errors' | 'typed'>
  start: StartingPoint | null
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
      {choices.start && <StartNotice start={choices.start} />}
      {choices.organisations.length > 0 ? <KindChoices {...choices} /> : <NoOrganisation />}
      {!choices.start && choices.organisations.length > 0 && <Templates />}
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

function KindChoices({ organisations, language, formKey, returned, start }: KindChoicesProps) {
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
      {start && <input type="hidden" name="from" value={start.from} />}
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
        defaultValue={start?.language ?? language}
        choices={languages.map((one) => ({ value: one, label: words.languages[one] }))}
      />
      {start ? (
        <Button name="kind" value={start.kind}>
          {t.review.starting.button[start.by]}
        </Button>
      ) : (
        <div className="kind-choices">
          <KindChoice kind="lesson" words={words.lesson} />
          <KindChoice kind="case_study" words={words.caseStudy} />
        </div>
      )}
    </Form>
  )
}

/** What comes along from the text that the draft is based on. */
function StartNotice({ start }: { start: StartingPoint }) {
  const { t, lang, href } = useText()
  const words = t.review.starting
  const template = templateKeys.find((key) => key === start.title)
  const title =
    start.by === 'template' && template
      ? templates[template].title[lang]
      : start.title || t.review.drafts.untitled
  return (
    <Notice title={words.title[start.by](title, start.organisation)}>
      <p>{words.text[start.by]}</p>
      <p>
        <a href={href(pathTo('write'))}>{words.empty}</a>
      </p>
    </Notice>
  )
}

function Templates() {
  const { t, lang, href } = useText()
  const words = t.review.starting
  return (
    <section className="text">
      <h2>{words.templates}</h2>
      <p>{words.templatesText}</p>
      <ul className="entries">
        {templateKeys.map((key) => (
          <li key={key}>
            <a href={href(pathTo('write', { fran: `mall:${key}` }))}>{templates[key].title[lang]}</a>
            <p className="first-line">{templates[key].text[lang]}</p>
          </li>
        ))}
      </ul>
    </section>
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
