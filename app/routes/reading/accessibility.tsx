/** The accessibility statement, made from its data file and the installation's settings. */
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Shortcomings } from '#app/components/page/shortcomings.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { accessibilityStatement as statement } from '#app/domain/accessibility-statement.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => ({ operator: context.operator }))

export const meta = titled((t) => t.pages.accessibility.title)

export default function Accessibility() {
  const { operator } = useLoaderData<typeof loader>()
  const { t, lang } = useText()
  const words = t.pages.accessibility
  return (
    <Page title={words.title} lead={words.lead(operator.name, statement.service[lang])}>
      <h2>{words.conformance.title}</h2>
      <p>
        {words.conformance[statement.conformance]} {words.conformance.aim}
      </p>

      <h2>{words.shortcomings.title}</h2>
      <Shortcomings list={statement.shortcomings} none={words.shortcomings.none} />

      <h2>{words.report.title}</h2>
      <p>{words.report.text}</p>
      <p>
        {operator.email ? (
          <a href={`mailto:${operator.email}`}>{operator.email}</a>
        ) : (
          words.report.noAddress(operator.name)
        )}
      </p>

      <h2>{words.supervision.title}</h2>
      <p>{words.supervision.text(statement.supervision.name)}</p>
      <p>
        <a href={statement.supervision.complaint}>{words.supervision.link}</a>
      </p>

      <h2>{words.burdens.title}</h2>
      <Shortcomings list={statement.burdens} none={words.burdens.none} />

      <h2>{words.outsideLaw.title}</h2>
      {statement.outsideLaw.length === 0 ? (
        <p>{words.outsideLaw.none}</p>
      ) : (
        <ul>
          {statement.outsideLaw.map((content) => (
            <li key={content.sv}>{content[lang]}</li>
          ))}
        </ul>
      )}

      <h2>{words.method.title}</h2>
      <p>{statement.method[lang]}</p>
      <FactList
        facts={[
          { term: words.method.assessed, value: date(statement.assessedOn, lang) },
          { term: words.method.updated, value: date(statement.updatedOn, lang) },
        ]}
      />
    </Page>
  )
}
