import { Form } from '#app/components/forms/form.tsx'
import { RowForm } from '#app/components/forms/row-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { browserName } from '#app/domain/people/browser-name.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  sessions: readonly {
    sessionId: string
    startedAt: Date | string
    userAgent: string | null
    isThis: boolean
  }[]
}

/** Where somebody is signed in, each with its way out; and one for all. */
export function SessionList({ sessions }: Props) {
  const { t, lang, href } = useText()
  const words = t.account.page
  const nameOf = (userAgent: string | null) => {
    const { browser, system } = browserName(userAgent)
    if (!browser) return words.unknownBrowser
    return system ? words.browserOn(browser, system) : browser
  }
  const rows = sessions.map(({ sessionId, startedAt, userAgent, isThis }) => ({
    id: sessionId,
    cells: {
      device: isThis ? `${nameOf(userAgent)} (${words.thisSession})` : nameOf(userAgent),
      started: dateTime(startedAt, lang),
      act: (
        <RowForm
          action={href(pathTo('accountSessions'))}
          name="session"
          value={sessionId}
          label={words.endSession}
          fullLabel={words.endSessionOf(nameOf(userAgent))}
        />
      ),
    },
  }))
  return (
    <>
      <DataTable
        caption={words.sessions}
        captionHidden
        columns={[
          { key: 'device', label: words.sessionDevice },
          { key: 'started', label: words.sessionStarted },
          { key: 'act', label: words.sessionAct },
        ]}
        rows={rows}
      />
      <Details summary={words.everywhere}>
        <p>{words.everywhereText}</p>
        <Form action={href(pathTo('accountSessions'))}>
          <Button weight="danger">{words.everywhere}</Button>
        </Form>
      </Details>
    </>
  )
}
