/** Texts of the area `search` in Swedish; the English file has exactly the same shape. */
export const search = {
  /** Shown on the page after a form: what it did. */
  notice: {
    synonymsSaved: 'Orden är sparade. Sökningen använder dem nu.',
    synonymsRemoved: 'Gruppen är borttagen.',
  },
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: { twoWords: 'Minst två ord som betyder detsamma.' },
  title: 'Sök',
  titleOf: (words: string) => `${words} – sök`,
  /** Without words: what is looked at. */
  only: { case_study: 'Fall', lesson: 'Lärdomar' },
  description: 'Sök i allt som kommuner, regioner och andra har publicerat om digitalisering och bredband.',
  hits: (count: string, isOne: boolean) => (isOne ? '1 träff' : `${count} träffar`),
  hitsOn: (count: string, isOne: boolean, words: string) =>
    isOne ? `1 träff på ”${words}”` : `${count} träffar på ”${words}”`,
  /** Some have every word, the others most of them or what comes near. */
  hitsPartly: (whole: string, others: string, words: string) =>
    `${whole} med alla ord i ”${words}”, ${others} nära`,
  hitsNearest: (count: string, isOne: boolean, words: string) =>
    isOne
      ? `Inget med alla ord i ”${words}”, men 1 nära`
      : `Inget med alla ord i ”${words}”, men ${count} nära`,
  missing: 'utan',
  repaired: {
    used: (used: string) => `Sökte på ”${used}”.`,
    instead: 'Sök i stället på',
  },
  everything: (count: string, isOne: boolean) =>
    isOne ? '1 publicerad text' : `${count} publicerade texter`,
  order: {
    label: 'Ordning',
    relevance: 'Bäst träff först',
    likeness: 'Mest lika er först',
    /** With words, likeness raises what fits them and no more. */
    likenessOfWords: 'Bäst träff, höjd av likhet',
    newest: 'Nyast först',
    oldest: 'Äldst först',
    organisation: 'Organisation A–Ö',
  },
  filters: {
    title: 'Filtrera',
    chosenCount: (count: number) => (count === 1 ? '1 valt' : `${count} valda`),
    chosen: 'Valda filter',
    remove: 'Ta bort',
    removeAll: 'Ta bort alla filter',
    more: (count: number) => `Visa ${count} till`,
    allFacets: 'Visa alla filter',
    mainFacets: 'Visa färre filter',
  },
  /** Leads to the feed of what is searched for. */
  follow: 'Följ som Atom-flöde',
  notInFull: 'En del av adressen gick inte att läsa och är inte med i sökningen.',
  nothing: {
    onWords: (words: string) => `Inga träffar på ”${words}”`,
    withFilters: 'Inga träffar med de här filtren',
    noPage: 'Så många sidor har sökningen inte',
    published: 'Ännu är inget publicerat',
    didYouMean: 'Menade du',
    withoutOne: (facet: string, count: string, isOne: boolean) =>
      isOne ? `Utan ${facet}: 1 träff` : `Utan ${facet}: ${count} träffar`,
    without: (count: string, isOne: boolean) =>
      isOne ? 'Utan filter finns 1 träff' : `Utan filter finns ${count} träffar`,
    tips: 'Så kan du komma vidare',
    fewerWords:
      'Använd färre och vanligare ord. Böjning och prickar spelar ingen roll, och ord som betyder detsamma hittas också.',
    otherWords:
      'Prova ett annat ord för samma sak, gärna det som en kollega i en annan kommun skulle använda.',
    topics: 'Leta bland ämnena',
    whatThereIs: 'Det här finns det texter om i stället',
    write: 'Vet du något om det här? Skriv en lärdom',
    first: 'Till första sidan',
    publishedText: 'Sökningen hittar allt som publiceras, så fort det är publicerat.',
  },
  /** For moderators: what is missing, and words that mean the same. */
  synonyms: {
    title: 'Sökord',
    lead: 'Vad människor söker och inte hittar, och vilka ord som betyder detsamma.',
    misses: 'Det som saknas',
    missesCaption: 'Sökt och inte funnet de senaste 90 dagarna',
    noMisses: 'Inget har sökts utan att hittas så ofta att det räknas. Vem som sökte sparas inte.',
    asked: 'Antal sökningar',
    same: 'Ord som betyder detsamma',
    groups: (count: number) => `${count} grupper`,
    add: 'Ny grupp',
    group: 'Ord som betyder detsamma',
    groupLead:
      'Den som söker på ett av orden hittar också texter med de andra, efter dem som har ordet självt.',
    sv: 'På svenska',
    en: 'På engelska',
    narrower: 'Snävare ord',
    oneALine: 'Ett ord eller uttryck på varje rad.',
    narrowerHelp: 'Hittas av orden ovan, men hittar inte dem.',
    save: 'Spara',
    preview: 'Visa vad som ändras',
    remove: 'Ta bort gruppen',
    changes: 'Träffar med alla ord, nu och med gruppen',
    term: 'Ord',
    before: 'Nu',
    after: 'Sedan',
  },
  tooSlow: {
    title: 'Sökningen tog för lång tid',
    text: 'Vi avbröt den för att andra ska kunna söka. Försök igen om en stund, eller gör den mindre: fler eller ovanligare ord, eller ett filter.',
    again: 'Sök igen',
  },
}
