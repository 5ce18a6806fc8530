/** The facts that organisations are compared by, as they are written. */
import { labelOf } from '#app/components/forms/options.ts'
import type { Language } from '#app/domain/language.ts'
import { indicators } from '#app/domain/organisations/indicators.ts'
import {
  type FeatureKey,
  featureKeys,
  featureLabels,
  type Profile,
} from '#app/domain/organisations/likeness.ts'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups } from '#app/domain/people/skr-groups.ts'
import { list, number, quantity } from '#app/i18n/format.ts'

/** Null where it is not known. */
export function featureValue(
  feature: FeatureKey,
  profile: Profile,
  lang: Language,
  perSquareKm: string,
): string | null {
  if (feature === 'type') return labelOf(organisationTypes, profile.type, lang)
  if (feature === 'county') return labelOf(counties, profile.countyCode, lang)
  if (feature === 'group')
    return profile.skrGroup && `${profile.skrGroup}. ${labelOf(skrGroups, profile.skrGroup, lang)}`
  const figure = profile.figures[feature]
  if (!figure) return null
  if (feature === 'population') return number(figure.value, lang)
  if (feature === 'density') return quantity(Number(figure.value.toFixed(1)), perSquareKm, lang)
  const indicator = indicators.find(({ key }) => key === feature)
  return quantity(Number(figure.value.toFixed(1)), indicator?.unit[lang], lang)
}

export function isKnown(feature: FeatureKey, profile: Profile): boolean {
  if (feature === 'type') return true
  if (feature === 'county') return profile.countyCode !== null
  if (feature === 'group') return profile.skrGroup !== null
  return profile.figures[feature] !== null
}

/** "invånare, täthet och län" */
export function featureNames(features: readonly FeatureKey[], lang: Language): string {
  return list(
    features.map((feature) => inText(featureLabels[feature][lang])),
    lang,
  )
}

export function unknownFeatures(profile: Profile): FeatureKey[] {
  return featureKeys.filter((feature) => !isKnown(feature, profile))
}

/** "1 Gbit/s" keeps its letters. */
function inText(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
