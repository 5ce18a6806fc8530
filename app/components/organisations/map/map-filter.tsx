import { Form } from '#app/components/forms/form.tsx'
import { choicesOf } from '#app/components/forms/options.ts'
import { Select } from '#app/components/forms/select.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { facetOf } from '#app/domain/search/facets.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  filter: Readonly<Record<'theme' | 'area', string>>
}

/** By theme and by area of service, as a search is narrowed; by GET, so that what is seen has an address. */
export function MapFilter({ action, filter }: Props) {
  const { t, lang } = useText()
  const words = t.organisations.list
  return (
    <div className="organisation-filters">
      <Form action={action} search inline label={t.organisations.map.filters}>
        {(['theme', 'area'] as const).map((key) => {
          const facet = facetOf(key)
          return (
            <Select
              key={key}
              name={key}
              label={facet?.label[lang] ?? key}
              placeholder={words.all}
              choices={choicesOf(facet?.options ?? [], lang)}
              defaultValue={filter[key]}
            />
          )
        })}
        <Button>{words.filter}</Button>
      </Form>
    </div>
  )
}
