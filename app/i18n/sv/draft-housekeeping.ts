/** Texts in Swedish about keeping drafts in order: deleting, starting from something, naming, previewing, the timeline. */

export const deletion = {
  tab: 'Borttagna',
  lead: (days: number) =>
    `Ett borttaget utkast ligger kvar i ${days} dagar. Tills dess kan det tas tillbaka, med allt som stod i det.`,
  empty: 'Inga borttagna utkast',
  button: 'Ta bort utkastet',
  ask: 'Ta bort utkastet …',
  title: 'Ta bort utkastet?',
  consequences: (days: number): readonly string[] => [
    'Ingen kan öppna det, varken ni eller de som är inbjudna. Den som skriver just nu får veta att det är borttaget.',
    `Ni kan ta tillbaka det i ${days} dagar, under Utkast och Borttagna.`,
    'Sedan försvinner texten och dess tidslinje för gott.',
  ],
  invited: (count: number) =>
    count === 1 ? 'En inbjuden person har utkastet.' : `${count} inbjudna personer har utkastet.`,
  isDeleted: 'Utkastet är borttaget',
  deleted: (name: string, when: string) => `${name} tog bort det ${when}.`,
  until: (date: string) => `Det går att ta tillbaka till och med ${date}.`,
  others: (organisation: string) => `Den som får skriva för ${organisation} kan ta tillbaka det.`,
  undelete: 'Ta tillbaka',
  undeleteOf: (title: string) => `Ta tillbaka ${title}`,
}

/** Starting a draft from a template, from a published case, or as a copy. */
export const starting = {
  title: {
    template: (title: string, _organisation: string) => `Ni utgår från mallen ${title}`,
    case: (title: string, organisation: string) => `Ni utgår från ${title} (${organisation})`,
    draft: (title: string, _organisation: string) => `Ni kopierar utkastet ${title}`,
  },
  text: {
    template:
      'Mallen kryssar i det som brukar vara lika och lägger till rader att fylla i. Allt går att ändra.',
    case: 'Hur de gjorde följer med: område, mål, roller, teknik, upphandling, kostnadsposter och risker. Belopp, datum, resultat och lärdomar är deras och följer inte med. Källan noteras under Byggde på.',
    draft: 'Hela texten följer med till ett nytt utkast. Inbjudna, tidslinje och historik följer inte med.',
  },
  button: { template: 'Skriv ett fall', case: 'Skriv ett eget fall', draft: 'Kopiera utkastet' },
  empty: 'Börja med ett tomt utkast i stället',
  templates: 'Börja med en mall',
  templatesText: 'Mallar är fall där det som brukar vara lika redan är ikryssat.',
  fromCase: 'Skriv ett eget fall utifrån det här',
  copy: 'Kopiera utkastet',
}

/** Naming a point of the timeline. */
export const naming = {
  start: 'Namnge texten som den är nu',
  nameIt: 'Namnge den här punkten',
  title: 'Namnge texten som den är nu',
  lead: 'Texten som den är nu läggs på tidslinjen under ett namn, så att ni hittar tillbaka till den.',
  rename: 'Byt namn på punkten',
  renameLead: (time: string) => `Texten ${time}.`,
  name: 'Namn',
  help: 'Till exempel ”Före mötet med nämnden”.',
  renameHelp: 'Lämna tomt för att ta bort namnet.',
  button: 'Spara namnet',
}

/** The draft as its readers will get it. */
export const preview = {
  title: 'Så här kommer läsarna att se texten',
  lead: 'Ingenting är publicerat. Den som granskar läser samma sak.',
  /** Of a text of which readers have a version already. */
  leadPublished: 'Det som är publicerat är som det var. Den som granskar läser samma sak.',
  refused: {
    title: 'Det här behöver rättas innan texten kan publiceras',
    text: 'Värdena står inte med här nedanför: så som de är nu får inga läsare dem.',
  },
  readers: 'Läsare',
  everybody: 'Alla',
  signedIn: 'Inloggade',
  empty: 'Det finns ingenting att läsa än.',
}

export const timeline = {
  title: 'Tidslinje',
  lead: 'Så här har texten sett ut vid olika tillfällen. Titta på ett av dem, och återställ texten som den var då om ni vill.',
  empty: 'Ingenting på tidslinjen än',
  emptyText:
    'När ni har skrivit en stund läggs ett tillfälle här av sig självt, och sedan var tionde minut när något har ändrats.',
  reasons: {
    edited: 'Skrevs',
    submitted: 'Lämnades in',
    restored: 'Återställdes',
    published: 'Publicerades',
  },
  by: (names: string) => `av ${names}`,
  thatTime: (time: string) => `Texten ${time}`,
  thatTimeLead: 'Så här stod det då. Ingenting ändras av att du tittar.',
  since: 'Vad som har ändrats sedan dess',
  sameAsNow: 'Texten är likadan nu.',
  nothing: 'Då var texten tom.',
  goBack: 'Återställ den här versionen',
  restore: {
    title: 'Återställ den här versionen',
    lead: (time: string) => `Texten blir som den var ${time}.`,
    consequences: [
      'Det är en ändring som alla andra: alla som har texten öppen ser den direkt.',
      'Det som någon just skriver i ett stycke som finns kvar går inte förlorat.',
      'Texten som den är nu läggs först på tidslinjen. Den går alltid att återställa.',
    ],
    button: 'Återställ den här versionen',
    changes: 'Det här ändras',
  },
}
