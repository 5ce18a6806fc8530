import { Form } from '#app/components/forms/form.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { caseKinds } from '#app/domain/cases/document.ts'
import { pathTo } from '#app/domain/paths.ts'
import { formatQueueFilter, type QueueFilter, type QueueView } from '#app/domain/reviews/queue-filter.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  filter: QueueFilter
  counts: readonly { part: QueueView; count: number }[]
  organisations: readonly string[]
}

/** Which part of the queue, of which kind, from whom: all of it in the address. */
export function QueueFilters({ filter, counts, organisations }: Props) {
  const { t, href } = useText()
  const words = t.review.queue
  const address = (part: QueueView) =>
    href(pathTo('reviewQueue', formatQueueFilter({ ...filter, view: part })))
  return (
    <>
      <Tabs
        label={words.filters}
        current={address(filter.view)}
        tabs={counts.map(({ part, count }) => ({ href: address(part), label: words[part], count }))}
      />
      <Form
        action={href(pathTo('reviewQueue'))}
        search
        inline
        label={words.apply}
        labels={{ slag: words.kind, organisation: words.organisation }}
      >
        {filter.view !== 'all' && <input type="hidden" name="visa" value={filter.view} />}
        <Select
          name="slag"
          placeholder={words.everyKind}
          defaultValue={filter.kind ?? ''}
          choices={caseKinds.map((kind) => ({ value: kind, label: t.common.kinds[kind] }))}
        />
        {organisations.length > 1 && (
          <Select
            name="organisation"
            placeholder={words.everyOrganisation}
            defaultValue={filter.organisation ?? ''}
            choices={organisations.map((name) => ({ value: name, label: name }))}
          />
        )}
        <Button weight="secondary">{words.apply}</Button>
      </Form>
    </>
  )
}
