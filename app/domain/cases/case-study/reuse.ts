import { both, type LeafField, type Section } from '#app/domain/cases/fields.ts'
import { openTo, retentions, reuseLicences } from '#app/domain/cases/taxonomies/case.ts'
import { attachmentKinds } from '#app/domain/cases/taxonomies/work.ts'

/** Whom to ask; the same in a case study and a lesson. */
export const contactFields: readonly LeafField[] = [
  {
    key: 'contact_unit',
    type: 'text',
    max: 160,
    need: 'publish',
    label: both('Kontakt: funktion eller enhet', 'Contact: function or unit'),
  },
  {
    key: 'contact_email',
    type: 'text',
    max: 200,
    format: 'email',
    need: 'publish',
    label: both('Funktionsbrevlåda', 'Shared mailbox'),
    help: both(
      'Helst inte en persons adress: den slutar gälla när personen slutar.',
      'Rather not a person’s address: it ends when the person leaves.',
    ),
  },
  {
    key: 'contact_name',
    type: 'text',
    max: 120,
    need: 'optional',
    label: both('Namn (frivilligt)', 'Name (optional)'),
  },
]

export const reuse: Section = {
  key: 'reuse',
  title: both('Återanvändning och kontakt', 'Reuse and contact'),
  intro: both(
    'Så att nästa organisation kan fråga, låna och slippa börja om.',
    'So that the next organisation can ask, borrow and need not start over.',
  ),
  fields: [
    ...contactFields,
    {
      key: 'open_to',
      type: 'choices',
      options: openTo,
      need: 'recommended',
      facet: true,
      label: both('Kan kontaktas för', 'Open to'),
    },
    {
      key: 'attachments',
      type: 'rows',
      need: 'optional',
      label: both('Underlag', 'Material'),
      help: both(
        'Länkar till beslut, kravspecifikationer och kalkyler. Inget som är sekretessbelagt eller visar nätets sträckning.',
        'Links to decisions, requirements and calculations. Nothing secret, nothing that shows where a network runs.',
      ),
      one: both('underlag', 'material'),
      named: 'name',
      fields: [
        { key: 'name', type: 'text', max: 200, need: 'publish', label: both('Namn', 'Name') },
        { key: 'link', type: 'text', max: 500, format: 'url', need: 'publish', label: both('Länk', 'Link') },
        {
          key: 'kind',
          type: 'choice',
          options: attachmentKinds,
          need: 'optional',
          label: both('Slag', 'Kind'),
        },
        { key: 'licence', type: 'text', max: 80, need: 'optional', label: both('Licens', 'Licence') },
      ],
    },
    {
      key: 'reuse_licence',
      type: 'choice',
      options: reuseLicences,
      need: 'publish',
      label: both('Villkor för återanvändning', 'Terms of reuse'),
    },
    {
      key: 'record_number',
      type: 'text',
      max: 80,
      need: 'recommended',
      label: both('Diarienummer', 'Record number'),
    },
    {
      key: 'retention',
      type: 'choice',
      options: retentions,
      need: 'recommended',
      label: both('Bevara eller gallra', 'Retention'),
    },
    {
      key: 'review_by',
      type: 'date',
      need: 'publish',
      label: both('Ses över senast', 'Review by'),
      help: both('Oftast om tolv månader.', 'Usually in twelve months.'),
    },
    {
      key: 'title_en',
      type: 'text',
      max: 120,
      need: 'optional',
      label: both('Rubrik på engelska', 'Title in English'),
    },
    {
      key: 'summary_en',
      type: 'prose',
      max: 600,
      need: 'optional',
      label: both('Sammanfattning på engelska', 'Summary in English'),
    },
    {
      key: 'plain_language',
      type: 'prose',
      max: 1500,
      need: 'optional',
      label: both('Lättläst', 'Easy to read'),
    },
  ],
}
