import type { Section } from '#app/domain/cases/fields.ts'
import { dimiosTypes, startLevels } from '#app/domain/cases/taxonomies/case.ts'
import { decisionLevels, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const startingPoint = {
  key: 'starting_point',
  opensIn: ['idea', 'planned'],
  title: bilingual('Utgångsläge', 'Starting point'),
  intro: bilingual(
    'Utgå från den nivå där ni stod. Den som står på samma nivå har mest att hämta hos er.',
    'Start from the level where you stood. Those on the same level have most to learn from you.',
  ),
  fields: [
    {
      key: 'start_level',
      type: 'choice',
      options: startLevels,
      need: 'publish',
      place: 'facts',
      facet: { inSequence: true },
      label: bilingual('Utgångsnivå', 'Starting level'),
      help: bilingual(
        'Räkna hur många av fem delar som fanns: beslut, mål, inventering, tvärfunktionellt arbete, samverkan.',
        'Count how many of five parts were in place: decision, goal, inventory, cross-functional work, collaboration.',
      ),
    },
    {
      key: 'context',
      type: 'rich',
      need: 'publish',
      label: bilingual('Förutsättningar', 'Context'),
      help: bilingual(
        'Storlek, geografi, organisation och tidigare system.',
        'Size, geography, organisation and earlier systems.',
      ),
    },
    {
      key: 'problem',
      type: 'rich',
      need: 'publish',
      label: bilingual('Behov eller problem', 'Need or problem'),
      help: bilingual('Vad som inte fungerade, och för vem.', 'What did not work, and for whom.'),
    },
    {
      key: 'dimios_capability',
      type: 'number',
      min: 0,
      max: 100,
      unit: bilingual('%', '%'),
      need: 'optional',
      label: bilingual('DiMiOS: digital förmåga', 'DiMiOS: digital capability'),
      help: bilingual(
        'Procenttalet för digital förmåga i er mätning med DiMiOS.',
        'The percentage for digital capability in your DiMiOS measurement.',
      ),
    },
    {
      key: 'dimios_heritage',
      type: 'number',
      min: 0,
      max: 100,
      unit: bilingual('%', '%'),
      need: 'optional',
      label: bilingual('DiMiOS: digitalt arv', 'DiMiOS: digital heritage'),
      help: bilingual(
        'Procenttalet för digitalt arv i samma mätning.',
        'The percentage for digital heritage in the same measurement.',
      ),
    },
    {
      key: 'dimios_type',
      type: 'choice',
      options: dimiosTypes,
      need: 'optional',
      label: bilingual('DiMiOS: typ', 'DiMiOS: type'),
      help: bilingual(
        'Den typ som mätningen placerade er i.',
        'The type that the measurement placed you in.',
      ),
    },
    {
      key: 'dimios_year',
      type: 'number',
      min: 2015,
      max: 2100,
      plain: true,
      need: 'optional',
      label: bilingual('DiMiOS: år', 'DiMiOS: year'),
      help: bilingual('Året då mätningen gjordes.', 'The year of the measurement.'),
    },
  ],
} as const satisfies Section

const whenDecided = { key: 'decision_made', in: ['yes', 'partly'] } as const

export const decision = {
  key: 'decision',
  opensIn: ['planned'],
  title: bilingual('Beslut', 'Decision'),
  intro: bilingual(
    'Ett övergripande beslut om att digitala tjänster och bredband ska stimuleras och prioriteras gör det lättare att komma igång.',
    'An overall decision that digital services and broadband shall be stimulated and prioritised makes it easier to get started.',
  ),
  fields: [
    {
      key: 'decision_made',
      type: 'choice',
      options: yesPartlyNo,
      need: 'publish',
      place: 'facts',
      facet: true,
      label: bilingual('Fanns ett övergripande beslut?', 'Was there an overall decision?'),
      help: bilingual(
        'Svara ja om någon med mandat hade bestämt att detta skulle prioriteras.',
        'Answer yes if somebody with a mandate had decided that this should come first.',
      ),
    },
    {
      key: 'decision_level',
      type: 'choice',
      when: whenDecided,
      options: decisionLevels,
      need: 'recommended',
      facet: true,
      label: bilingual('Beslutsnivå', 'Level of decision'),
      help: bilingual('Den högsta nivå som fattade beslutet.', 'The highest level that made the decision.'),
    },
    {
      key: 'decision_date',
      type: 'date',
      when: whenDecided,
      need: 'recommended',
      label: bilingual('Beslutsdatum', 'Date of decision'),
      help: bilingual('Dagen då beslutet fattades.', 'The day of the decision.'),
    },
    {
      key: 'decision_ref',
      type: 'text',
      when: whenDecided,
      max: 200,
      need: 'recommended',
      label: bilingual('Diarienummer eller länk', 'Record number or link'),
      help: bilingual(
        'Så att andra kan begära ut eller läsa beslutet.',
        'So that others can ask for the decision or read it.',
      ),
    },
    {
      key: 'decision_text',
      type: 'rich',
      when: whenDecided,
      need: 'recommended',
      label: bilingual('Vad beslutades', 'What was decided'),
      help: bilingual(
        'Vad som prioriterades, och vad som fick vänta.',
        'What was prioritised, and what had to wait.',
      ),
    },
  ],
} as const satisfies Section
