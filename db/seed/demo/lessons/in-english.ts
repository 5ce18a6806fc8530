/** Lessons written in English, for readers in other countries. */
import { lesson, prose } from '../author.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const exitFirst = lesson({
  title: 'Ask for the way out before you ask for the price',
  kind: 'would_do_differently',
  what_happened: prose`
    When our first sensor supplier closed down, 140 sensors went silent in a week. The agreement said that we owned the
    data. It did not say how we would get it, nor that the keys of the sensors were ours.`,
  cause: 'The exit was a clause written by lawyers, not a task that anybody had tried.',
  recommendation: prose`
    Let every bidder hand over everything in open formats during the procurement, and let somebody else read it in. Do it
    again once a year. One in three bidders could not.`,
  applies_when: 'The service holds data or keys that you cannot work without.',
  does_not_apply_when: 'You could start over on Monday with an empty system.',
  value: 'high',
  area: ['broadband', 'support'],
  theme: 'both',
  lifecycle: 'evaluated',
  tags: ['procurement', 'exit', 'IoT', 'open formats'],
  contact_unit: 'Network and operations',
  contact_email: 'drift@lindeborgsstadsnat.example',
  reuse_licence: 'cc0',
})

const measureWhereWorkIs = lesson({
  title: 'Measure mobile coverage where people work, not where roads are wide',
  kind: 'surprise',
  what_happened: prose`
    Eleven per cent of the routes that home care drives lacked stable coverage, against four per cent of all roads. The
    calculated maps said three. Those who are oldest live farthest from the masts.`,
  recommendation: prose`
    Put a phone under the dashboard of vehicles that drive everywhere anyway, and weigh the result by how often somebody
    is there. Refuse collection is the best place to begin.`,
  applies_when: 'You may take a year to measure.',
  value: 'high',
  area: ['broadband', 'elderly_care', 'regional'],
  theme: 'broadband',
  tags: ['mobile coverage', 'measurement', 'home care'],
  contact_unit: 'Unit for digital infrastructure',
  contact_email: 'digital.infrastruktur@ekmark.example',
  reuse_licence: 'cc_by_4',
})

export const englishLessons: readonly DemoCase[] = [
  {
    key: 'exit-first',
    kind: 'lesson',
    owner: 'stadsnat',
    language: 'en',
    story: [
      wrote('2026-06-16 14:00', ['jenny'], exitFirst),
      ...published(
        ['2026-06-16 14:20', '2026-06-17 08:05', '2026-06-17 09:30', '2026-06-17 09:45'],
        ['jenny', 'ulf', 'david'],
      ),
    ],
  },
  {
    key: 'measure-where-work-is',
    kind: 'lesson',
    owner: 'ekmark',
    language: 'en',
    story: [
      wrote('2026-05-05 10:30', ['oskar'], measureWhereWorkIs),
      moved('2026-05-05 11:00', 'oskar', 'submit'),
      moved('2026-05-06 09:10', 'david', 'claim'),
      moved('2026-05-06 09:25', 'david', 'requestChanges', {
        note: 'Please say which map the three per cent come from. Readers will ask.',
      }),
      wrote('2026-05-07 08:40', ['oskar'], {
        ...measureWhereWorkIs,
        what_happened: prose`
          Eleven per cent of the routes that home care drives lacked stable coverage, against four per cent of all roads.
          The maps that operators calculate for outdoor use said three. Those who are oldest live farthest from the masts.`,
      }),
      ...published(
        ['2026-05-07 08:50', '2026-05-07 13:00', '2026-05-08 09:00', '2026-05-08 09:10'],
        ['oskar', 'lena', 'david'],
      ),
    ],
  },
]
