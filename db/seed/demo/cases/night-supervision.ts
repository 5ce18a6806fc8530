import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'

export const nightSupervision = caseStudy({
  title: 'Digital tillsyn på natten, för den som själv vill',
  summary: prose`
    I Norrvik får den som har tillsyn på natten välja mellan besök och kamera. Efter ett halvår har 19 av 46 valt kamera.
    De sover bättre, nattpatrullen kör 36 kilometer kortare varje natt och hinner fram fortare när någon larmar. Nio av
    46 hem saknade tillräcklig uppkoppling, vilket vi borde ha mätt först.`,
  conclusions: [
    'Erbjud, övertala inte. De som sa nej i början ändrade sig när grannen berättade.',
    'Mät uppkopplingen i varje hem innan ni lovar något. I nio av 46 hem räckte den inte.',
    'Provtitta dagtid med personen själv bredvid, så att hen ser exakt vad nattpatrullen ser.',
    'Räkna inte hem pengarna i förväg. Tiden gick till dem som larmar, och det var rätt.',
  ],
  partners: [{ organisation: 'Region Ekmark', part: 'Mätte mobiltäckningen i 46 hem' }],
  area: ['elderly_care'],
  theme: 'digitalisation',
  tags: ['välfärdsteknik', 'nattillsyn', 'kamera', 'samtycke', 'hemtjänst'],
  lifecycle: 'roll_out',
  period_start: '2024-05-01',
  evidence: 'measured',
  target_group: ['employees', 'patients'],
  start_level: '2',
  context: rich`
    Norrvik har 6 900 invånare på 3 480 kvadratkilometer. Natten täcks av två bilar. Den längsta rundan var 118 kilometer
    och gick till hus där den boende oftast sov.

    Kommunen hade köpt tolv kameror fem år tidigare. De låg kvar i sina kartonger.`,
  problem: rich`
    - Fyra av tio med nattillsyn berättade att besöket väckte dem.
    - När någon larmade var närmaste bil i snitt 38 minuter bort, eftersom den var på väg till någon som sov.
    - Personalen slutade. Tre av elva nattjänster var vakanta.`,
  decision_made: 'partly',
  decision_level: 'committee',
  decision_date: '2024-05-22',
  decision_ref: 'SN 2024/0088',
  decision_text: rich`
    Socialnämnden beslutade att alla med nattillsyn ska *erbjudas* digital tillsyn, att ett nej alltid gäller, och att
    tid som frigörs stannar i nattpatrullen. Kameror i särskilt boende fick vänta.`,
  goals: [
    goal(
      'Den som vill ska få sova ostört',
      'operations',
      'Andel nätter utan att bli väckt av tillsyn, egen uppgift',
      '%',
      [41, 75, 72],
      { on: '2025-03-31', source: 'Samtal med 19 personer, två veckor var' },
    ),
    goal(
      'Nattpatrullen är framme inom en halvtimme när någon larmar',
      'operations',
      'Tid från larm till dörr, median',
      'minuter',
      [38, 30, 29],
      { on: '2025-03-31', source: 'Larmloggen' },
    ),
    goal('Kortare rundor', 'operations', 'Körsträcka per natt', 'km', [118, 80, 82], {
      on: '2025-03-31',
      source: 'Körjournaler',
    }),
  ],
  inventory: [
    service('Digital tillsyn i hemmet', 'not_planned', 'almost_there', 'achieved', {
      mbits: 5,
      mobile_coverage: true,
    }),
    service('Trygghetslarm', 'achieved', 'achieved', 'achieved', { mobile_coverage: true, redundancy: true }),
    service('Läkemedelsautomat', 'not_planned', 'planned', 'achieved'),
    service('Digital tillsyn i särskilt boende', 'not_planned', 'not_planned', 'started'),
  ],
  roles: [
    role('operations_owner', 'Hemtjänst natt', 20),
    role('project_manager', 'Socialförvaltningens stab', 40),
    role('it', 'IT-enheten', 10),
    role('data_protection', 'Kommunstaben', 5),
    role('union', 'Skyddsombud natt'),
    role('users', 'Pensionärsrådet'),
  ],
  responsible_function: 'Enhetschefen för hemtjänst natt',
  responsible_share: 20,
  user_involvement: ['interviews', 'testing', 'reference_group'],
  user_involvement_text: prose`
    Pensionärsrådet valde ut tre kameror att prova hemma hos sig själva i två veckor och valde den som syns minst men har
    en lampa som lyser när någon tittar.`,
  collaboration_form: ['informal_network'],
  learned_from: [
    { name: 'Studiebesök hos en kommun med tre års vana', link: 'https://valfardsteknik.example/nattillsyn' },
  ],
  solution: rich`
    Kameran är avstängd utom vid de tider som står i genomförandeplanen. Nattpatrullen ser en bild i tio sekunder,
    bedömer och skriver vad hen såg. Inget sparas.

    ## Ordningen för varje person

    1. Samtal hemma, gärna med en anhörig. Broschyren visar två bilder: vad vi ser och vad vi inte ser.
    2. Mätning av uppkopplingen i det rum där sängen står, klockan tio på kvällen.
    3. Provtittning dagtid med personen själv bredvid skärmen.
    4. Två veckor på prov. Därefter frågar vi igen.

    !warning Den som inte själv kan ta ställning fick ingen kamera. Frågan om samtycke genom ställföreträdare är inte löst.`,
  steps: [
    step('2024-05-22', 'Socialnämnden beslutar'),
    step('2024-08-19', 'Pensionärsrådet provar tre kameror'),
    step('2024-10-07', 'De fem första på prov'),
    step('2025-01-13', 'Erbjuds alla 46 med nattillsyn'),
  ],
  technology: [{ name: 'Kamera för tillsyn, hyrd', supplier: 'Leverantör från ramavtal', open_source: 'no' }],
  procurement: 'framework_agreement',
  legal_issues: ['secrecy', 'data_protection'],
  legal_text: rich`
    Konsekvensbedömningen ledde till tre ändringar: ingen inspelning, lampa när någon tittar och en logg som den enskilde
    kan få läsa. Biståndsbeslutet anger att insatsen är *tillsyn*, inte hur den utförs, så att ett byte inte kräver ett
    nytt beslut.`,
  framework: ['user_centred', 'privacy'],
  units: [
    unit('natt', 'Hemtjänst natt', 'Norrviks kommun', 'unit', 'produces', 'offers'),
    unit('stab', 'Socialförvaltningens stab', 'Norrviks kommun', 'administration'),
    unit('iten', 'IT-enheten', 'Norrviks kommun', 'unit'),
    unit('boende', 'De som har tillsyn', '', 'residents', 'uses'),
  ],
  entries: [
    once('investment', 'iten', 'Routrar och uppsättning i 19 hem', 66_500, 2024),
    once('implementation', 'stab', 'Projektledning', 260_000, 2024),
    once('implementation', 'natt', 'Utbildning, 22 personer en dag', 60_000, 2024, 'calculated'),
    // 19 kameror × 420 kronor × 12 månader
    yearly('natt', 'Hyra av kameror', 96_000, [2025, 2027], 'measured', { paid_back_by: 'none' }),
    // 36 km × 365 nätter × 2,50 kronor
    gain('natt', ['avoided_cost', 'money'], 'Kortare körsträcka', 33_000, [2025, 2027], 'calculated'),
    gain('natt', ['efficiency', 'freed_resources'], 'Tid till dem som larmar', 298_000, [2025, 2027]),
    gain('boende', ['quality', 'not_valued'], 'Ostörd sömn', null, [2025, 2027], 'measured'),
  ],
  risks: [
    risk(
      'resistance',
      'Personal och anhöriga ser kameran som övervakning',
      'yes',
      'yes',
      rich`
        Alla i nattpatrullen fick en kamera riktad mot den egna sängen en natt. Därefter skrev de själva reglerna för när
        man tittar.`,
    ),
    risk(
      'technical_debt',
      'Uppkopplingen räcker inte i hus långt från master',
      'yes',
      'partly',
      rich`
        Nio av 46 hem hade under 2 Mbit/s i sovrummet. Fem löstes med en antenn på taket, fyra har kvar sina besök.`,
    ),
    risk(
      'mandate',
      'Nämnden räknar hem besparingen i nästa budget',
      'partly',
      'yes',
      rich`Beslutet säger att tiden stannar på natten. Det behövdes när budgeten för 2025 skrevs.`,
    ),
  ],
  result: rich`
    19 av 46 har valt kamera. Två har gått tillbaka till besök, och det räknar vi inte som ett misslyckande.

    | Mått | Före | Efter ett halvår |
    | Ostörda nätter | 41 % | 72 % |
    | Tid från larm till dörr | 38 min | 29 min |
    | Körsträcka per natt | 118 km | 82 km |

    Oväntat: fyra personer visade sig vara vakna och oroliga hela natten. De får nu mer tillsyn än förr.`,
  lessons: [
    {
      kind: 'would_do_differently',
      headline: 'Mät uppkopplingen i sovrummet innan någon får ett erbjudande',
      what_happened: prose`
        Vi erbjöd alla 46 samtidigt. Nio tackade ja till något som inte gick att leverera, och fick vänta i fyra månader
        på besked.`,
      cause: 'Täckningskartan visar utomhus vid vägen. Sängen står inomhus, bakom en stenvägg.',
      recommendation: 'Mät i rummet, på kvällen, innan samtalet. Ta med antennen i bilen.',
      applies_when: 'Tjänsten ska fungera inomhus på landsbygd.',
      areas: ['elderly_care'],
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Låt personalen prova tekniken på sig själva en natt',
      what_happened:
        'Skyddsombudet gick från tydligt motstånd till att skriva reglerna för när man får titta.',
      recommendation: 'Ge varje medarbetare en kamera hem en natt, och låt dem bestämma reglerna därefter.',
      value: 'medium',
    },
  ],
  next_step: 'Enhetschefen erbjuder läkemedelsautomater på samma sätt: prov i två veckor, sedan en fråga.',
  next_step_date: '2025-10-01',
  followups: [{ date: '2026-02-28', what: 'Antal som valt kamera, ostörda nätter, personalomsättning' }],
  contact_unit: 'Hemtjänst natt',
  contact_email: 'hemtjanst.natt@norrvik.example',
  open_to: ['conversation', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'SN 2025/0041',
  retention: 'preserve',
  review_by: '2026-04-01',
  title_en: 'Digital supervision at night, for those who want it',
  summary_en: prose`
    People with night supervision may choose between visits and a camera. Those who chose the camera sleep better, the
    night patrol drives less and is faster when somebody calls for help. In nine of 46 homes the connection was too weak,
    which should have been measured first.`,
})
