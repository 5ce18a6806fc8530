import type { LeafField, Section } from '#app/domain/cases/fields.ts'
import { openTo, retentions, reuseLicences } from '#app/domain/cases/taxonomies/case.ts'
import { attachmentKinds } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

/** Whom to ask; the same in a case study and a lesson. */
export const contactFields = [
  {
    key: 'contact_unit',
    type: 'text',
    max: 160,
    need: 'publish',
    place: 'facts',
    label: bilingual('Kontakt: funktion eller enhet', 'Contact: function or unit'),
    help: bilingual(
      'Dit frågor ska gå även när personer har bytt jobb.',
      'Where questions go even when people have changed jobs.',
    ),
  },
  {
    key: 'contact_email',
    type: 'text',
    max: 200,
    format: 'email',
    need: 'publish',
    place: 'facts',
    search: 'never',
    label: bilingual('Funktionsbrevlåda', 'Shared mailbox'),
    help: bilingual(
      'Helst inte en persons adress: den slutar gälla när personen slutar.',
      'Rather not a person’s address: it ends when the person leaves.',
    ),
  },
  {
    key: 'contact_name',
    type: 'text',
    max: 120,
    need: 'optional',
    place: 'facts',
    search: 'never',
    label: bilingual('Namn (frivilligt)', 'Name (optional)'),
    help: bilingual('Den som vill vara kontakt med namn.', 'Whoever wants to be the contact by name.'),
  },
] as const satisfies readonly LeafField[]

export const reuse = {
  key: 'reuse',
  opensIn: ['evaluated'],
  title: bilingual('Återanvändning och kontakt', 'Reuse and contact'),
  intro: bilingual(
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
      place: 'facts',
      facet: true,
      label: bilingual('Kan kontaktas för', 'Open to'),
      help: bilingual('Det ni har tid att hjälpa andra med.', 'What you have time to help others with.'),
    },
    {
      key: 'attachments',
      type: 'rows',
      need: 'optional',
      label: bilingual('Länkar till underlag', 'Links to material'),
      help: bilingual(
        'Länkar till beslut, kravspecifikationer och kalkyler. Inget som är sekretessbelagt eller visar nätets sträckning.',
        'Links to decisions, requirements and calculations. Nothing secret, nothing that shows where a network runs.',
      ),
      one: bilingual('länk', 'link'),
      named: 'name',
      fields: [
        {
          key: 'name',
          type: 'text',
          max: 200,
          need: 'publish',
          label: bilingual('Namn', 'Name'),
          help: bilingual(
            'Namnet som läsaren ska känna igen dokumentet på.',
            'The name that readers know the document by.',
          ),
        },
        {
          key: 'link',
          type: 'text',
          max: 500,
          format: 'url',
          need: 'publish',
          search: 'never',
          label: bilingual('Länk', 'Link'),
          help: bilingual(
            'Adressen där dokumentet går att hämta utan inloggning.',
            'The address where the document can be fetched without signing in.',
          ),
        },
        {
          key: 'kind',
          type: 'choice',
          options: attachmentKinds,
          need: 'optional',
          label: bilingual('Typ', 'Type'),
          help: bilingual('Vilken sorts dokument det är.', 'What sort of document it is.'),
        },
        {
          key: 'licence',
          type: 'text',
          max: 80,
          need: 'optional',
          label: bilingual('Licens', 'Licence'),
          help: bilingual('Villkoren för just det här dokumentet.', 'The terms of this very document.'),
        },
      ],
    },
    {
      key: 'reuse_licence',
      type: 'choice',
      options: reuseLicences,
      need: 'publish',
      place: 'about',
      label: bilingual('Villkor för återanvändning', 'Terms of reuse'),
      help: bilingual(
        'Vad andra får göra med texten; välj tredje part om ni inte äger allt.',
        'What others may do with the text; choose third party if you do not own all of it.',
      ),
    },
    {
      key: 'record_number',
      type: 'text',
      max: 80,
      need: 'recommended',
      label: bilingual('Diarienummer', 'Record number'),
      help: bilingual(
        'Ärendet hos er som texten hör till.',
        'The matter in your records that the text belongs to.',
      ),
    },
    {
      key: 'retention',
      type: 'choice',
      options: retentions,
      need: 'recommended',
      place: 'internal',
      label: bilingual('Bevara eller gallra', 'Retention'),
      help: bilingual(
        'Vad som ska hända med utkastet i ert arkiv.',
        'What shall happen to the draft in your archive.',
      ),
    },
    {
      key: 'review_by',
      type: 'date',
      need: 'publish',
      place: 'about',
      label: bilingual('Granska senast', 'Review by'),
      help: bilingual('Oftast om tolv månader.', 'Usually in twelve months.'),
    },
    {
      key: 'title_en',
      type: 'text',
      max: 120,
      need: 'optional',
      translationOf: 'title',
      search: 'title',
      label: bilingual('Rubrik på engelska', 'Title in English'),
      help: bilingual(
        'Samma rubrik för läsare utanför Sverige.',
        'The same title for readers outside Sweden.',
      ),
    },
    {
      key: 'summary_en',
      type: 'prose',
      max: 600,
      need: 'optional',
      translationOf: 'summary',
      search: 'summary',
      label: bilingual('Sammanfattning på engelska', 'Summary in English'),
      help: bilingual(
        'Samma sammanfattning för läsare utanför Sverige.',
        'The same summary for readers outside Sweden.',
      ),
    },
    {
      key: 'plain_language',
      type: 'prose',
      max: 1500,
      need: 'optional',
      label: bilingual('Lättläst', 'Easy to read'),
      help: bilingual(
        'Korta meningar och vanliga ord, för den som läser långsamt.',
        'Short sentences and common words, for those who read slowly.',
      ),
    },
  ],
} as const satisfies Section
