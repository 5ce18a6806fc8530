import type { OrganisationFilter } from '#app/domain/organisation-filter.ts'
import { counties } from '#app/domain/taxonomies/counties.ts'
import { organisationTypes } from '#app/domain/taxonomies/organisation-types.ts'
import { skrGroups, skrMainGroups } from '#app/domain/taxonomies/skr-groups.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Button } from './button.tsx'
import { Form } from './form.tsx'
import { choicesOf } from './pick.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

/** Name, kind, county and group; by GET, so that a narrowed list has an address. */
export function OrganisationFilters({ action, filter }: { action: string; filter: OrganisationFilter }) {
  const { t, lang } = useText()
  const words = t.organisations.list
  // each main group right above the groups it holds
  const groups = skrMainGroups.flatMap((main) => [
    { value: main.key, label: `${main.key}. ${main.label[lang]}` },
    ...skrGroups
      .filter(({ key }) => key.startsWith(main.key))
      .map(({ key, label }) => ({ value: key, label: `${key}. ${label[lang]}` })),
  ])
  return (
    <div className="organisation-filters">
      <Form action={action} search inline label={words.filters}>
        <TextInput name="q" type="search" size="medium" label={words.query} defaultValue={filter.query} />
        <Select
          name="slag"
          label={words.type}
          placeholder={words.all}
          choices={choicesOf(organisationTypes, lang)}
          defaultValue={filter.type}
        />
        <Select
          name="lan"
          label={words.county}
          placeholder={words.all}
          choices={choicesOf(counties, lang)}
          defaultValue={filter.county}
        />
        <Select
          name="grupp"
          label={words.group}
          placeholder={words.all}
          choices={groups}
          defaultValue={filter.group}
        />
        <Button>{words.filter}</Button>
      </Form>
    </div>
  )
}
