/** Words of the notices in the bar and of the helps beside the text, in Swedish; the English file has exactly the same shape. */
export const notices = {
  close: 'Stäng meddelandet',
  copy: 'Kopiera det jag skrev',
  copied: 'Kopierat',
  showWords: 'Visa det jag skrev',
  hideWords: 'Dölj det jag skrev',
  words: 'Det du skrev',
  rowGone: (row: string) =>
    `Någon annan tog bort ${row} medan du skrev där. Du är kvar, och det du skriver här syns inte för andra.`,
  bringRowBack: 'Ta tillbaka raden',
  goneTag: 'borttagen av någon annan',
}
