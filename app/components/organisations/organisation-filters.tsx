import { Form } from '#app/components/forms/form.tsx'
import { choicesOf } from '#app/components/forms/options.ts'
import { Select } from '#app/components/forms/select.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups, skrMainGroups } from '#app/domain/people/skr-groups.ts'
import type { OrganisationFilter } from '#app/domain/search/organisation-filter.ts'
import { useText } from '#app/i18n/use-text.tsx'

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
