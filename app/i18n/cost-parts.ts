/** A part of the cost in words, as people say it: "just over half of the cost" rather than 52 %. */
import type { Language } from '#app/domain/language.ts'

interface Fraction {
  share: number
  sv: string
  en: string
}

const fractions: readonly Fraction[] = [
  { share: 0.1, sv: 'en tiondel av kostnaden', en: 'a tenth of the cost' },
  { share: 0.25, sv: 'en fjärdedel av kostnaden', en: 'a quarter of the cost' },
  { share: 1 / 3, sv: 'en tredjedel av kostnaden', en: 'a third of the cost' },
  { share: 0.5, sv: 'hälften av kostnaden', en: 'half of the cost' },
  { share: 2 / 3, sv: 'två tredjedelar av kostnaden', en: 'two thirds of the cost' },
  { share: 0.75, sv: 'tre fjärdedelar av kostnaden', en: 'three quarters of the cost' },
  { share: 0.9, sv: 'nio tiondelar av kostnaden', en: 'nine tenths of the cost' },
  { share: 1, sv: 'hela kostnaden', en: 'all of the cost' },
]

/** Less is no tenth any more, however roughly one speaks. */
const smallPart = 0.06
/** Estimated amounts are not exact to the hundredth. */
const roughly = 0.01

/** `share` of 0 to 1, as the beginning of a sentence. */
export function partOfCost(share: number, lang: Language): string {
  return capital(
    share < smallPart
      ? { sv: 'en liten del av kostnaden', en: 'a small part of the cost' }[lang]
      : inFractions(share, lang),
  )
}

function inFractions(share: number, lang: Language): string {
  const nearest = fractions.reduce((best, one) =>
    Math.abs(one.share - share) < Math.abs(best.share - share) ? one : best,
  )
  const away = share - nearest.share
  if (Math.abs(away) <= roughly) return nearest[lang]
  const beside = away > 0 ? { sv: 'drygt', en: 'just over' } : { sv: 'nästan', en: 'nearly' }
  return `${beside[lang]} ${nearest[lang]}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
