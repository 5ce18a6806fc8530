import type { Section } from '#app/domain/cases/fields.ts'
import { dimiosTypes, startLevels } from '#app/domain/cases/taxonomies/case.ts'
import { decisionLevels, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const startingPoint = {
  key: 'starting_point',
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
    },
    {
      key: 'dimios_heritage',
      type: 'number',
      min: 0,
      max: 100,
      unit: bilingual('%', '%'),
      need: 'optional',
      label: bilingual('DiMiOS: digitalt arv', 'DiMiOS: digital heritage'),
    },
    {
      key: 'dimios_type',
      type: 'choice',
      options: dimiosTypes,
      need: 'optional',
      label: bilingual('DiMiOS: typ', 'DiMiOS: type'),
    },
    {
      key: 'dimios_year',
      type: 'number',
      min: 2015,
      max: 2100,
      plain: true,
      need: 'optional',
      label: bilingual('DiMiOS: år', 'DiMiOS: year'),
    },
  ],
} as const satisfies Section

export const decision = {
  key: 'decision',
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
    },
    {
      key: 'decision_level',
      type: 'choice',
      options: decisionLevels,
      need: 'recommended',
      facet: true,
      label: bilingual('Beslutsnivå', 'Level of decision'),
    },
    {
      key: 'decision_date',
      type: 'date',
      need: 'recommended',
      label: bilingual('Beslutsdatum', 'Date of decision'),
    },
    {
      key: 'decision_ref',
      type: 'text',
      max: 200,
      need: 'recommended',
      label: bilingual('Diarienummer eller länk', 'Record number or link'),
    },
    {
      key: 'decision_text',
      type: 'rich',
      need: 'recommended',
      label: bilingual('Vad beslutades', 'What was decided'),
      help: bilingual(
        'Vad som prioriterades, och vad som fick vänta.',
        'What was prioritised, and what had to wait.',
      ),
    },
  ],
} as const satisfies Section
