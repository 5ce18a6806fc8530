import { Icon } from '#app/components/ui/icon.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { SuggestionList, useHasSuggestions } from './suggestions.tsx'

interface Props {
  /** `large` is what the page is for; `small` stands in the header. */
  size: 'large' | 'small'
  defaultValue?: string
  /** Filters that stay when the words change. */
  keep?: readonly (readonly [name: string, value: string])[]
}

/** The one way to search, wherever it stands: GET /sok?q=… */
export function SearchField({ size, defaultValue, keep = [] }: Props) {
  const { t, href } = useText()
  const id = `search-${size}`
  const isHelped = useHasSuggestions()
  return (
    <search className={`search search-${size}`}>
      <form action={href(pathTo('search'))}>
        <label htmlFor={id} className={size === 'small' ? 'visually-hidden' : 'label'}>
          {t.common.search.label}
        </label>
        <div className="search-row">
          <input
            id={id}
            name="q"
            type="search"
            className="input"
            defaultValue={defaultValue}
            maxLength={200}
            list={isHelped ? `${id}-words` : undefined}
          />
          <SuggestionList id={`${id}-words`} />
          {keep.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className={`button button-${size === 'large' ? 'primary' : 'secondary'}`}>
            <Icon name="search" />
            <span>{t.common.search.button}</span>
          </button>
        </div>
      </form>
    </search>
  )
}
