import { prose, revised } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, yearly } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'
import { nightSupervision as first } from './night-supervision.ts'

const afterAYear = revised('case_study', first, {
  summary: prose`
    I Norrvik får den som har tillsyn på natten välja mellan besök och kamera. Efter ett och ett halvt år har 28 av 46
    valt kamera. De sover bättre, nattpatrullen kör 47 kilometer kortare varje natt och hinner fram fortare när någon
    larmar. Nio av 46 hem saknade tillräcklig uppkoppling, vilket vi borde ha mätt först.`,
  lifecycle: 'in_operation',
  goals: [
    goal(
      'Den som vill ska få sova ostört',
      'operations',
      'Andel nätter utan att bli väckt av tillsyn, egen uppgift',
      '%',
      [41, 75, 78],
      { on: '2026-02-28', source: 'Samtal med 28 personer, två veckor var' },
    ),
    goal(
      'Nattpatrullen är framme inom en halvtimme när någon larmar',
      'operations',
      'Tid från larm till dörr, median',
      'minuter',
      [38, 30, 24],
      { on: '2026-02-28', source: 'Larmloggen' },
    ),
    goal('Kortare rundor', 'operations', 'Körsträcka per natt', 'km', [118, 80, 71], {
      on: '2026-02-28',
      source: 'Körjournaler',
    }),
  ],
  entries: [
    once('investment', 'iten', 'Routrar och uppsättning i 28 hem', 98_000, 2024),
    once('implementation', 'stab', 'Projektledning', 260_000, 2024),
    once('implementation', 'natt', 'Utbildning, 22 personer en dag', 60_000, 2024, 'calculated'),
    // 28 kameror × 420 kronor × 12 månader
    yearly('natt', 'Hyra av kameror', 141_000, [2025, 2027], 'measured', { paid_back_by: 'none' }),
    // 47 km × 365 nätter × 2,50 kronor
    gain('natt', ['avoided_cost', 'money'], 'Kortare körsträcka', 43_000, [2025, 2027], 'calculated'),
    gain('natt', ['efficiency', 'freed_resources'], 'Tid till dem som larmar', 385_000, [2025, 2027]),
    gain('boende', ['quality', 'not_valued'], 'Ostörd sömn', null, [2025, 2027], 'measured'),
  ],
  result: rich`
    28 av 46 har valt kamera. Tre har gått tillbaka till besök, och det räknar vi inte som ett misslyckande. Alla elva
    nattjänster är tillsatta sedan ett år.

    | Mått | Före | Efter ett halvår | Efter ett och ett halvt år |
    | Ostörda nätter | 41 % | 72 % | 78 % |
    | Tid från larm till dörr | 38 min | 29 min | 24 min |
    | Körsträcka per natt | 118 km | 82 km | 71 km |

    Oväntat: fyra personer visade sig vara vakna och oroliga hela natten. De får nu mer tillsyn än förr.`,
  next_step: 'Socialnämnden tar ställning till särskilt boende när frågan om samtycke är utredd.',
  next_step_date: '2026-12-15',
  followups: [{ date: '2027-02-28', what: 'Samma mått, och hur många som bytt tillbaka' }],
  review_by: '2027-03-15',
})

export const nightSupervisionCase: DemoCase = {
  key: 'night-supervision',
  kind: 'case_study',
  owner: 'norrvik',
  story: [
    wrote('2025-04-03 20:15', ['nils', 'eva'], first),
    ...published(
      ['2025-04-08 21:02', '2025-04-09 08:40', '2025-04-10 09:30', '2025-04-10 10:15'],
      ['nils', 'ingrid', 'david'],
    ),
    moved('2026-03-05 19:40', 'nils', 'revise'),
    wrote('2026-03-12 22:05', ['nils'], afterAYear),
    ...published(
      ['2026-03-12 22:20', '2026-03-16 09:15', '2026-03-16 13:00', '2026-03-16 13:35'],
      ['nils', 'ingrid', 'david'],
      { changeNote: 'Uppföljning efter ett och ett halvt år: 28 personer i stället för 19, nya mätvärden.' },
    ),
  ],
}
