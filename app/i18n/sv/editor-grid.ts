/** Words of tables that are filled in cell by cell, and of lists to search in; the English file has the same shape. */
export const grid = {
  keys: 'Pilar går mellan cellerna. Skriv, eller tryck Enter, för att fylla i en cell. Rader från ett kalkylblad går att klistra in.',
  number: 'Nummer',
  newRow: 'Ny rad',
  asGrid: 'Visa som tabell',
  asCards: 'Visa som kort',
  removeHint: 'Tryck Enter för att ta bort raden.',
  unread: 'Det som står här går inte att läsa och är inte sparat.',
  idle: (condition: string) => `Hör bara till ”${condition}”.`,
  pasted: (rows: number) => (rows === 1 ? '1 rad är inklistrad.' : `${rows} rader är inklistrade.`),
  made: (names: string) => `Nya enheter: ${names}.`,
  unreadCells: (count: number) =>
    count === 1
      ? '1 cell går inte att läsa. Texten står kvar i cellen men är inte sparad.'
      : `${count} celler går inte att läsa. Texten står kvar i cellerna men är inte sparad.`,
  unknown: (columns: string) => `Kolumner utan plats här: ${columns}.`,
  left: (rows: number) => (rows === 1 ? '1 rad fick inte plats.' : `${rows} rader fick inte plats.`),
  goToFirst: 'Gå till den första',
}

export const picker = {
  search: 'Sök och välj …',
  nothing: 'Inget med det namnet',
  chosen: (field: string) => `Valt för ${field}`,
  remove: (option: string) => `Ta bort ${option}`,
  added: (option: string) => `${option} är valt`,
  removed: (option: string) => `${option} är inte längre valt`,
}
