import { both, type Section } from '#app/domain/cases/fields.ts'
import { dimiosTypes, startLevels } from '#app/domain/cases/taxonomies/case.ts'
import { decisionLevels, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'

export const startingPoint: Section = {
  key: 'starting_point',
  title: both('Utgångsläge', 'Starting point'),
  intro: both(
    'Utgå från den nivå där ni stod. Den som står på samma nivå har mest att hämta hos er.',
    'Start from the level where you stood. Those on the same level have most to learn from you.',
  ),
  fields: [
    {
      key: 'start_level',
      type: 'choice',
      options: startLevels,
      need: 'publish',
      facet: true,
      label: both('Utgångsnivå', 'Starting level'),
      help: both(
        'Räkna hur många av fem delar som fanns: beslut, mål, inventering, tvärfunktionellt arbete, samverkan.',
        'Count how many of five parts were in place: decision, goal, inventory, cross-functional work, collaboration.',
      ),
    },
    {
      key: 'context',
      type: 'rich',
      need: 'publish',
      label: both('Förutsättningar', 'Context'),
      help: both(
        'Storlek, geografi, organisation och tidigare system.',
        'Size, geography, organisation and earlier systems.',
      ),
    },
    {
      key: 'problem',
      type: 'rich',
      need: 'publish',
      label: both('Behov eller problem', 'Need or problem'),
      help: both('Vad som inte fungerade, och för vem.', 'What did not work, and for whom.'),
    },
    {
      key: 'dimios_capability',
      type: 'number',
      min: 0,
      max: 100,
      unit: both('%', '%'),
      need: 'optional',
      label: both('DiMiOS: digital förmåga', 'DiMiOS: digital capability'),
    },
    {
      key: 'dimios_heritage',
      type: 'number',
      min: 0,
      max: 100,
      unit: both('%', '%'),
      need: 'optional',
      label: both('DiMiOS: digitalt arv', 'DiMiOS: digital heritage'),
    },
    {
      key: 'dimios_type',
      type: 'choice',
      options: dimiosTypes,
      need: 'optional',
      label: both('DiMiOS: typ', 'DiMiOS: type'),
    },
    {
      key: 'dimios_year',
      type: 'number',
      min: 2015,
      max: 2100,
      plain: true,
      need: 'optional',
      label: both('DiMiOS: år', 'DiMiOS: year'),
    },
  ],
}

export const decision: Section = {
  key: 'decision',
  title: both('Beslut', 'Decision'),
  intro: both(
    'Ett övergripande beslut om att digitala tjänster och bredband ska stimuleras och prioriteras gör det lättare att komma igång.',
    'An overall decision that digital services and broadband shall be stimulated and prioritised makes it easier to get started.',
  ),
  fields: [
    {
      key: 'decision_made',
      type: 'choice',
      options: yesPartlyNo,
      need: 'publish',
      facet: true,
      label: both('Fanns ett övergripande beslut?', 'Was there an overall decision?'),
    },
    {
      key: 'decision_level',
      type: 'choice',
      options: decisionLevels,
      need: 'recommended',
      facet: true,
      label: both('Beslutsnivå', 'Level of decision'),
    },
    {
      key: 'decision_date',
      type: 'date',
      need: 'recommended',
      label: both('Beslutsdatum', 'Date of decision'),
    },
    {
      key: 'decision_ref',
      type: 'text',
      max: 200,
      need: 'recommended',
      label: both('Diarienummer eller länk', 'Record number or link'),
    },
    {
      key: 'decision_text',
      type: 'rich',
      need: 'recommended',
      label: both('Vad beslutades', 'What was decided'),
      help: both(
        'Vad som prioriterades, och vad som fick vänta.',
        'What was prioritised, and what had to wait.',
      ),
    },
  ],
}
