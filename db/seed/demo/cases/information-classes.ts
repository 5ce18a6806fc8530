import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Så klassade en liten kommun sina 140 system på ett år',
  summary: prose`
    Norrvik informationssäkerhetsklassade 140 system på ett år med tre fjärdedels tjänst. Vi började med de tolv system
    som skulle få kommunen att stanna, gjorde en mall per slag av system och lät systemägarna göra resten på två timmar
    var. 118 system är klara, och 23 åtgärder är genomförda.`,
  conclusions: [
    'Börja med de system utan vilka ni inte kan betala löner, ge omsorg eller svara i telefon.',
    'Klassa slag av system, inte system. Vi behövde nio mallar till 140 system.',
    'Boka två timmar med systemägaren och bli klara i rummet.',
  ],
  partners: [{ organisation: 'Kommunalförbundet Tre Åar', part: 'Driver hälften av systemen' }],
  area: ['governance', 'support'],
  theme: 'digitalisation',
  tags: ['informationssäkerhet', 'klassning', 'systemförvaltning'],
  lifecycle: 'in_operation',
  period_start: '2024-04-01',
  evidence: 'self_assessed',
  target_group: ['employees'],
  start_level: '1',
  context: rich`
    Norrvik har 6 900 invånare, 610 anställda och 140 system. Ingen hade någonsin klassat information. En av de två i
    IT-enheten fick uppdraget på halvtid, tillsammans med kommunjuristen.`,
  problem: rich`
    När elförsörjningen stod stilla i nio timmar visste ingen vilka system som måste tillbaka först. Alla ringde samtidigt
    om sitt.`,
  decision_made: 'yes',
  decision_level: 'executive_board',
  decision_date: '2024-03-19',
  decision_ref: 'KS 2024/0102',
  decision_text: rich`Kommunstyrelsen beslutade att alla system ska vara klassade före 2026 och att varje system har en ägare.`,
  goals: [
    goal(
      'Varje system är klassat av den som äger det',
      'administration',
      'Klassade system',
      'system',
      [0, 140, 118],
      {
        on: '2025-05-30',
        source: 'Systemförteckningen',
      },
    ),
    goal(
      'Vi vet i vilken ordning vi startar om',
      'operations',
      'Verksamheter med prövad återstart',
      'verksamheter',
      [0, 12, 12],
      { on: '2025-05-30', source: 'Övning' },
    ),
  ],
  inventory: [service('Systemförteckning', 'not_planned', 'achieved', 'achieved')],
  roles: [
    role('information_security', 'IT-enheten', 50),
    role('legal', 'Kommunstaben', 25),
    role('operations_owner', 'Systemägare i fem förvaltningar', 3),
    role('archive', 'Kommunarkivet', 5),
  ],
  responsible_function: 'Informationssäkerhetssamordnaren',
  responsible_share: 50,
  user_involvement: ['workshops'],
  collaboration_form: ['informal_network', 'local_federation'],
  learned_from: [{ name: 'En kollega i ett grannförbund, över en lunch' }],
  solution: rich`
    Tre frågor för varje slag av information: vad händer om den kommer ut, om den är fel och om den är borta? Svaret blir en
    siffra från noll till tre.

    | Slag av system | Antal | Mall |
    | Ärenden och dokument | 31 | A |
    | Personal och lön | 14 | B |
    | Vård, omsorg och socialtjänst | 22 | C |
    | Teknik och anläggningar | 38 | D |
    | Övrigt, fem slag | 35 | E–I |`,
  steps: [
    step('2024-03-19', 'Kommunstyrelsen beslutar'),
    step('2024-06-14', 'De tolv viktigaste klara'),
    step('2024-11-22', 'Nio mallar klara'),
    step('2025-05-30', '118 av 140 klassade'),
  ],
  procurement: 'in_house',
  legal_issues: ['data_protection', 'secrecy', 'archives'],
  legal_text: rich`En sammanställning av klassningar kan omfattas av sekretess. Enskilda beslut är oftast offentliga.`,
  units: [
    unit('iten', 'IT-enheten', 'Norrviks kommun', 'unit', 'produces'),
    unit('agare', 'Systemägarna', 'Norrviks kommun', 'administration', 'uses'),
  ],
  entries: [
    once('implementation', 'iten', 'Tre fjärdedels tjänst i fjorton månader', 640_000, 2024, 'calculated'),
    once('implementation', 'agare', '118 möten om två timmar', 105_000, 2024, 'calculated'),
    gain('iten', ['quality', 'not_valued'], 'Rätt ordning vid återstart', null, [2025, 2028]),
  ],
  risks: [
    risk(
      'lack_of_resources',
      'Systemägarna har inte tid',
      'yes',
      'yes',
      rich`Vi kom till dem, med en ifylld mall att rätta i. Ett möte om två timmar, inget efterarbete.`,
    ),
  ],
  result: rich`118 system klassade, 23 åtgärder genomförda. De 22 som är kvar saknar ägare, och det är ett resultat i sig.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Kom med en ifylld mall, inte med en tom',
      what_happened: 'Mötet gick från fyra timmar till två när vi hade fyllt i det vi redan visste.',
      recommendation: 'Fyll i mallen för hela slaget av system och låt ägaren rätta.',
      value: 'high',
    },
  ],
  next_step: 'IT-enheten söker ägare till de 22 system som saknar en.',
  next_step_date: '2025-12-01',
  contact_unit: 'IT-enheten',
  contact_email: 'it@norrvik.example',
  open_to: ['conversation'],
  reuse_licence: 'cc_by_4',
  record_number: 'KS 2025/0150',
  retention: 'preserve',
  review_by: '2026-06-01',
})

export const informationClasses: DemoCase = {
  key: 'information-classes',
  kind: 'case_study',
  owner: 'norrvik',
  story: [
    wrote('2025-06-03 10:00', ['eva', 'ingrid'], text),
    ...published(
      ['2025-06-10 09:00', '2025-06-11 14:30', '2025-06-12 09:10', '2025-06-12 10:00'],
      ['eva', 'ingrid', 'maria'],
    ),
    moved('2025-11-18 15:45', 'ingrid', 'withdraw', {
      note: prose`
        Tabellen över slag av system gick att lägga ihop med andra offentliga uppgifter så att den visade mer om vårt
        skydd än vi avsåg. Vi återkommer med en ny text om arbetssättet.`,
    }),
  ],
}
