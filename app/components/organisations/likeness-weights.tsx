import { Form } from '#app/components/forms/form.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { featureKeys, featureLabels, type Weights } from '#app/domain/organisations/likeness.ts'
import { weightParameters } from '#app/domain/organisations/likeness-weights.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** By GET, so that what was compared has an address. */
export function LikenessWeights({
  slug,
  weights,
  isChanged,
}: {
  slug: string
  weights: Weights
  isChanged: boolean
}) {
  const { t, lang, href } = useText()
  const words = t.organisations.likeness
  const path = href(pathTo('organisationPeers', { slug }))
  const choices = words.weightNames.map((label, weight) => ({ value: String(weight), label }))
  return (
    <div className="likeness-weights">
      <Form action={path} search inline label={words.weights}>
        {featureKeys.map((feature) => (
          <Select
            key={feature}
            name={weightParameters[feature]}
            label={featureLabels[feature][lang]}
            choices={choices}
            defaultValue={String(weights[feature])}
          />
        ))}
        <Button weight="secondary">{words.recount}</Button>
      </Form>
      {isChanged && (
        <p>
          {words.weighted} <a href={path}>{words.equal}</a>
        </p>
      )}
    </div>
  )
}
