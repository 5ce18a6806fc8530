/** Texts of published versions and of comparing them, in Swedish. The English file has exactly the same shape. */

export const versions = {
  title: 'Versioner',
  lead: 'En publicerad version ändras aldrig. Här står vem som skrev, vem som godkände och varför den nya kom.',
  one: 'Det finns en version. Kommer det en till går de att jämföra här.',
  caption: 'Versioner, den nyaste först',
  number: (number: number) => `Version ${number}`,
  newest: 'den nyaste',
  columns: { version: 'Version', when: 'Publicerad', why: 'Varför', who: 'Av', compare: 'Jämför' },
  first: 'Den första',
  by: (names: string) => `Skriven av ${names}`,
  keys: (approver: string, publisher: string) => `Godkänd av ${approver}, publicerad av ${publisher}`,
  oneKey: (publisher: string) => `Godkänd och publicerad av ${publisher}, ännu inte externt granskad`,
  checked: (publisher: string, checker: string) =>
    `Godkänd och publicerad av ${publisher}, granskad i efterhand av ${checker}`,
  withPrevious: (number: number) => `Jämför med version ${number}`,
  choose: 'Jämför två versioner',
  from: 'Från',
  to: 'Till',
  compare: 'Jämför',
  back: 'Till texten',
}

export const comparison = {
  title: (from: number, to: number) => `Version ${from} och ${to}`,
  lead: (from: number, to: number) => `Vad som har ändrats från version ${from} till version ${to}.`,
  key: 'Så här visas ändringarna',
  added: 'tillagt',
  removed: 'borttaget',
  addedStart: 'tillagt:',
  removedStart: 'borttaget:',
  end: 'slut.',
  fieldAdded: 'Nytt',
  fieldRemoved: 'Borttaget',
  rowAdded: (name: string) => `Ny: ${name}`,
  rowRemoved: (name: string) => `Borttagen: ${name}`,
  rowChanged: (name: string) => `Ändrad: ${name}`,
  reordered: 'Ordningen är ändrad.',
  onlyForm: 'Orden är desamma, utformningen är ändrad.',
  unchanged: (count: number) => (count === 1 ? '1 stycke oförändrat' : `${count} stycken oförändrade`),
  same: 'De två säger samma sak.',
}
