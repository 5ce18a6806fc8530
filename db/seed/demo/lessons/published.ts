/** Lessons that anybody finds and reads. */
import { lesson, prose, revised } from '../author.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const plotNumberLast = lesson({
  title: 'Fråga efter fastighetsbeteckningen sist, inte först',
  kind: 'would_do_differently',
  what_happened: prose`
    Vår e-tjänst för rivningslov började med fastighetsbeteckningen. Fyra av tio avbröt där. Vi ringde tjugo av dem: de
    hade gått för att leta i en pärm och inte kommit tillbaka.`,
  cause: 'Ärendesystemet vill ha beteckningen först, så blanketten hade den först.',
  recommendation: prose`
    Börja med det som sökanden vet utantill. Fråga efter beteckningen på slutet, och låt den slås upp från adressen.
    Andelen som avbröt sjönk från 41 till 12 procent.`,
  applies_when: 'Uppgiften behövs för att avgöra ärendet, men inte för att förstå det.',
  does_not_apply_when: 'Beteckningen avgör vilka frågor som ska ställas.',
  value: 'high',
  area: ['planning', 'contact_centre'],
  theme: 'digitalisation',
  lifecycle: 'in_operation',
  tags: ['e-tjänst', 'bygglov', 'formulär'],
  contact_unit: 'Byggenheten',
  contact_email: 'bygg@sjohult.example',
})

const daytimeFirst = lesson({
  title: 'Provtitta dagtid, med personen själv bredvid skärmen',
  kind: 'worked',
  what_happened: prose`
    Tre personer hade tackat nej till kamera på natten. När de fick sitta bredvid och se exakt vad nattpatrullen ser, tio
    sekunder av ett mörkt rum, ändrade sig två av dem. Den tredje sa nej igen, och då visste vi varför.`,
  cause: 'Det man inte sett föreställer man sig värre.',
  recommendation:
    'Sätt upp kameran en eftermiddag. Låt personen titta först, anhöriga sedan, personalen sist.',
  applies_when: 'Någon ska ta ställning till teknik i sitt eget hem.',
  does_not_apply_when: 'Personen inte själv kan ta ställning. Då är frågan en annan.',
  value: 'medium',
  area: ['elderly_care'],
  theme: 'digitalisation',
  lifecycle: 'roll_out',
  tags: ['nattillsyn', 'samtycke', 'välfärdsteknik'],
  contact_unit: 'Hemtjänst natt',
  contact_email: 'hemtjanst.natt@norrvik.example',
})

const castIron = lesson({
  title: 'Brunnslock av gjutjärn stoppar radion',
  kind: 'surprise',
  what_happened: prose`
    Av 330 vattenmätare under lock av gjutjärn hörs 124. Av 430 under lock av plast hörs 421. Avståndet till mottagaren
    spelade nästan ingen roll.`,
  cause: 'Metallen skärmar av. Det står i varje lärobok, men inte i någon kravspecifikation vi läst.',
  recommendation: 'Räkna locken före upphandlingen och ta med priset för lock av plast i kalkylen.',
  applies_when: 'Sändaren sitter under mark.',
  value: 'high',
  area: ['utilities'],
  theme: 'digitalisation',
  tags: ['LoRaWAN', 'vattenmätare', 'täckning'],
  contact_unit: 'VA-enheten',
  contact_email: 'va@sjohult.example',
})

const kitchenTable = lesson({
  title: 'Skriv markavtalen vid köksbordet',
  kind: 'worked',
  what_happened: prose`
    Kommunen hade skickat brev till 147 markägare och fått nio svar. Våra byombud gick hem till dem, med en karta och en
    penna. 143 skrev på.`,
  recommendation: 'Välj ett ombud i varje by. Låt markägaren rita sträckningen över sin mark.',
  applies_when: 'Markägarna är många och känner varandra.',
  value: 'high',
  area: ['broadband'],
  theme: 'broadband',
  tags: ['byanät', 'markavtal'],
})

const kitchenTableLater = revised('lesson', kitchenTable, {
  what_happened: prose`
    Kommunen hade skickat brev till 147 markägare och fått nio svar. Våra byombud gick hem till dem, med en karta och en
    penna. 143 skrev på. Tre år senare har vi sålt en gård och ärvt två, och avtalen gäller fortfarande, eftersom de är
    inskrivna.`,
  recommendation: prose`
    Välj ett ombud i varje by. Låt markägaren rita sträckningen över sin mark. Skriv in avtalet, annars gäller det bara
    den som skrev på.`,
  does_not_apply_when: 'En enda ägare har det mesta av marken. Då behövs en jurist, inte ett köksbord.',
})

const reservePower = lesson({
  title: 'Reservkraft som inte provkörs är ingen reservkraft',
  kind: 'did_not_work',
  what_happened: prose`
    Vid strömavbrottet i februari startade sju av tolv aggregat. De andra fem hade provkörts varje kvartal, fast utan
    last. Bränslet i två av dem var fyra år gammalt.`,
  cause: 'Provet mätte att motorn gick, inte att den orkade.',
  recommendation: 'Provkör under full last i trettio minuter varje kvartal, och byt bränsle vart annat år.',
  applies_when: 'Någon annan litar på att förbindelsen fungerar vid strömavbrott.',
  value: 'high',
  area: ['broadband', 'rescue'],
  theme: 'broadband',
  tags: ['reservkraft', 'beredskap', 'drift'],
  contact_unit: 'Nät och drift',
  contact_email: 'drift@lindeborgsstadsnat.example',
})

const callSuppliers = lesson({
  title: 'Ring de sextio leverantörer som skickar fakturor utan referens',
  kind: 'worked',
  what_happened: prose`
    60 av våra 2 100 leverantörer stod för sju av tio fakturor utan referens. En medarbetare ringde dem under tre veckor.
    De flesta visste inte att något fattades. Andelen har gått från 25 till 14 procent.`,
  recommendation:
    'Sortera fakturorna efter leverantör, börja uppifrån och ring. Ta teknik sedan, om det behövs.',
  value: 'medium',
  area: ['support'],
  theme: 'digitalisation',
  tags: ['fakturor', 'ekonomi'],
  contact_unit: 'Ekonomienheten',
  contact_email: 'ekonomi@lindeborg.example',
})

export const publishedLessons: readonly DemoCase[] = [
  {
    key: 'plot-number-last',
    kind: 'lesson',
    owner: 'sjohult',
    story: [
      wrote('2025-03-11 10:12', ['johan'], plotNumberLast),
      ...published(
        ['2025-03-11 10:40', '2025-03-12 08:20', '2025-03-12 13:00', '2025-03-12 13:20'],
        ['johan', 'per', 'david'],
      ),
      moved('2026-03-13 06:00', null, 'flagForReview'),
      moved('2026-03-16 09:05', 'per', 'confirm', {
        note: 'Gäller fortfarande. Två andra kommuner har gjort likadant.',
      }),
    ],
  },
  {
    key: 'daytime-first',
    kind: 'lesson',
    owner: 'norrvik',
    story: [
      wrote('2026-01-29 22:40', ['nils'], daytimeFirst),
      ...published(
        ['2026-01-29 22:55', '2026-01-30 08:10', '2026-02-02 09:00', '2026-02-02 09:10'],
        ['nils', 'ingrid', 'maria'],
      ),
    ],
  },
  {
    key: 'cast-iron',
    kind: 'lesson',
    owner: 'sjohult',
    story: [
      wrote('2026-02-25 15:15', ['amina'], castIron),
      ...published(
        ['2026-02-25 15:40', '2026-02-26 08:00', '2026-02-26 10:00', '2026-02-26 10:20'],
        ['amina', 'per', 'david'],
      ),
    ],
  },
  {
    key: 'kitchen-table',
    kind: 'lesson',
    owner: 'granhojden',
    story: [
      wrote('2025-02-20 19:05', ['birgitta'], kitchenTable),
      moved('2025-02-20 19:20', 'birgitta', 'submit'),
      moved('2025-02-21 09:00', 'maria', 'claim'),
      moved('2025-02-21 18:45', 'birgitta', 'approve'),
      moved('2025-02-24 08:30', 'maria', 'publish'),
      moved('2026-05-18 20:00', 'stig', 'revise'),
      wrote('2026-05-18 20:25', ['stig'], kitchenTableLater),
      ...published(
        ['2026-05-18 20:30', '2026-05-19 19:10', '2026-05-20 09:15', '2026-05-20 09:30'],
        ['stig', 'birgitta', 'david'],
        { changeNote: 'Avtalen behöver skrivas in, och när rådet inte gäller.' },
      ),
    ],
  },
  {
    key: 'reserve-power',
    kind: 'lesson',
    owner: 'stadsnat',
    story: [
      wrote('2026-04-14 11:00', ['jenny'], reservePower),
      ...published(
        ['2026-04-14 11:30', '2026-04-15 07:50', '2026-04-15 10:00', '2026-04-15 10:15'],
        ['jenny', 'ulf', 'maria'],
      ),
    ],
  },
  {
    // a trusted organisation turns its own key; a moderator looks at it afterwards
    key: 'call-suppliers',
    kind: 'lesson',
    owner: 'lindeborg',
    story: [
      wrote('2026-11-19 09:20', ['sara'], callSuppliers),
      moved('2026-11-19 11:05', 'karin', 'publishTrusted'),
    ],
  },
]
