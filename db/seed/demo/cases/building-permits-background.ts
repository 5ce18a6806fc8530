import { prose, type Written } from '../author.ts'
import { rich } from '../rich.ts'
import { role, service } from '../rows.ts'

/** What is the same in every version: where Exempelby stood, and who did the work. */
export const background: Written = {
  title: 'E-tjänst för bygglov som frågar i rätt ordning',
  partners: [
    { organisation: 'Sjöhults kommun', part: 'Provade frågorna med sina egna sökande' },
    { organisation: 'Kommunalförbundet Tre Åar', part: 'Lånade ut sin kravspecifikation för e-arkiv' },
  ],
  area: ['contact_centre', 'planning'],
  theme: 'digitalisation',
  tags: ['e-tjänst', 'bygglov', 'klarspråk', 'ärendehantering'],
  lifecycle: 'in_operation',
  period_start: '2024-03-01',
  evidence: 'measured',
  target_group: ['residents', 'businesses', 'employees'],
  start_level: '3',
  context: rich`
    Exempelby har 24 800 invånare och tar emot omkring 620 bygglovsansökningar om året. Bygglovsenheten är sex
    handläggare, varav två nya. Ärendesystemet är från 2011 och kan ta emot ärenden genom en fil varje natt, inte
    direkt.

    Fullmäktige hade redan beslutat att digitala tjänster ska vara förstahandsval. Det fanns mål för hela
    förvaltningen men inga för enheten.`,
  problem: rich`
    Sex av tio ansökningar behövde kompletteras, i snitt två gånger. Sökanden skickade in det som blanketten hade rutor
    för, inte det som ärendet behövde.

    ## Vad det kostade

    - Handläggarna lade en dag i veckan på att be om kompletteringar.
    - Kontaktcenter tog emot 4 300 samtal om bygglov på ett år. De flesta gällde var ärendet var.
    - Sökande med ett enkelt ärende väntade lika länge som de med ett svårt.

    > Jag har skickat in samma situationsplan tre gånger. Ingen har sagt vad som är fel med den.`,
  decision_made: 'yes',
  decision_level: 'committee',
  decision_date: '2024-03-14',
  decision_ref: 'BN 2024/0117',
  decision_text: rich`
    Byggnadsnämnden beslutade att bygglov skulle bli enhetens första tjänst som är digital hela vägen, och att
    anmälan om eldstad och rivningslov fick vänta. Nämnden avsatte 640 000 kronor ur sin egen ram.`,
  inventory: [
    service('Ansökan om bygglov', 'started', 'achieved', 'achieved', { mbits: 10 }),
    service('Följ mitt bygglovsärende', 'not_planned', 'almost_there', 'achieved'),
    service('Anmälan om eldstad', 'not_planned', 'planned', 'achieved'),
    service('Rivningslov', 'not_planned', 'planned', 'achieved'),
    service('Beställning av nybyggnadskarta', 'started', 'started', 'achieved'),
  ],
  roles: [
    role('political_sponsor', 'Byggnadsnämnden'),
    role('operations_owner', 'Bygglovsenheten', 20),
    role('project_manager', 'Digitaliseringsenheten', 50),
    role('it', 'Digitaliseringsenheten', 30),
    role('archive', 'Kommunarkivet', 5),
    role('communication', 'Kontaktcenter', 10),
    role('users', 'Tolv sökande och två arkitektkontor'),
  ],
  responsible_function: 'Bygglovschefen, med en verksamhetsutvecklare som projektledare',
  responsible_share: 50,
  user_involvement: ['interviews', 'testing', 'co_design'],
  user_involvement_text: prose`
    Tolv personer som nyligen sökt bygglov fick lägga frågorna i den ordning de själva hade velat ha dem. Därefter
    provade de en klickbar skiss, medan en handläggare satt tyst bredvid. Tre versioner kastades.`,
  collaboration_form: ['informal_network', 'contract'],
  learned_from: [
    {
      name: 'Sjöhults lärdom om att fråga efter fastighetsbeteckningen sist',
      link: '/lardom/fraga-efter-fastighetsbeteckningen-sist-inte-forst',
    },
    { name: 'Handledning i klarspråk för e-tjänster', link: 'https://klarsprak.example/e-tjanster' },
  ],
}
