/** Texts in Swedish about keeping drafts in order: deleting one and bringing it back. */

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
