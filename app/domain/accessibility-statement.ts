/**
 * What the law on accessibility of digital public services (2018:1937) and Digg's regulations ask a statement to say,
 * field by field. Who runs the service comes from the installation's settings; everything else is here and is looked
 * over with every release. Whoever changes the product so that accessibility changes, changes this file.
 */
import { type Bilingual, bilingual } from './language.ts'

type Conformance = 'full' | 'partial' | 'none'

export interface Shortcoming {
  what: Bilingual
  why: Bilingual
  /** The success criteria of WCAG or clauses of EN 301 549 that are not met or not yet shown to be met. */
  requirements: readonly string[]
}

export interface AccessibilityStatement {
  service: Bilingual
  conformance: Conformance
  shortcomings: readonly Shortcoming[]
  /** 'YYYY-MM-DD' */
  assessedOn: string
  updatedOn: string
  method: Bilingual
  /** 12 §: what would be an unreasonable burden to make accessible, and why. */
  burdens: readonly Shortcoming[]
  /** 9 §: what the law does not cover. */
  outsideLaw: readonly Bilingual[]
  supervision: { name: string; complaint: string }
}

export const accessibilityStatement: AccessibilityStatement = {
  service: bilingual('Erfa', 'Erfa'),
  conformance: 'partial',
  shortcomings: [
    {
      what: bilingual(
        'Redigeraren, där flera skriver i samma text samtidigt, är byggd för tangentbord och skärmläsare men är ännu inte prövad av personer som använder hjälpmedel till vardags.',
        'The editor, where several people write in the same text at once, is built for keyboard and screen reader but has not yet been tried by people who use assistive technology every day.',
      ),
      why: bilingual(
        'Provning med användare görs före första driftsättning hos varje organisation.',
        'Trials with users are made before the first launch at each organisation.',
      ),
      requirements: ['WCAG 4.1.2', 'WCAG 4.1.3'],
    },
    {
      what: bilingual(
        'Ord och stycken på ett annat språk än resten av texten är inte märkta med sitt språk. En skärmläsare läser dem då med fel uttal.',
        'Words and passages in another language than the rest of the text are not marked with their language. A screen reader then pronounces them wrongly.',
      ),
      why: bilingual(
        'Redigeraren kan ännu inte märka språk inne i en text.',
        'The editor cannot mark languages within a text yet.',
      ),
      requirements: ['WCAG 3.1.2', 'EN 301 549 11.8.2'],
    },
    {
      what: bilingual(
        'Texter som organisationer har skrivit kan ha länkar som inte säger vart de leder, rubriker som hoppar över en nivå eller tabeller som saknar rubriker.',
        'Texts written by organisations may hold links that do not say where they lead, headings that skip a level, or tables without headers.',
      ),
      why: bilingual(
        'Den som skriver får veta det, medan texten skrivs och när den lämnas in. Rubriknivåer och en rubrikrad i en tabell rättas med ett tryck; en länk behöver egna ord. Det går att lämna in ändå, allt hittas inte, och äldre texter skrevs utan hjälpen. Rapportera det du hittar, så att det kan rättas i en ny version.',
        'Whoever writes is told so, while the text is written and when it is handed in. Levels of headings and a header row of a table are corrected at a press; a link needs words of its own. A text can be handed in all the same, not everything is found, and older texts were written without this help. Report what you find, so that it can be corrected in a new version.',
      ),
      requirements: ['WCAG 1.3.1', 'WCAG 2.4.4', 'WCAG 2.4.6'],
    },
  ],
  assessedOn: '2026-11-24',
  updatedOn: '2026-11-26',
  method: bilingual(
    'Vi har bedömt webbplatsen själva. Alla sidor prövas automatiskt med axe vid varje ändring, på svenska och engelska, i ljust och mörkt utseende och från 320 bildpunkters bredd. Att allt går att göra med enbart tangentbord prövas i en riktig webbläsare. Kontraster räknas ut för varje färg.',
    'We have assessed the site ourselves. Every page is checked automatically with axe at each change, in Swedish and English, in the light and the dark theme and from a width of 320 pixels. That everything can be done with a keyboard alone is tried in a real browser. Contrast is computed for every colour.',
  ),
  burdens: [],
  outsideLaw: [],
  supervision: {
    name: 'Myndigheten för digital förvaltning (Digg)',
    complaint: 'https://www.digg.se/tdosanmalan',
  },
}
