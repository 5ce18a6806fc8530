/** Row ids are made by editors: 8 to 24 letters, digits, hyphens or underscores. */
const rowId = /^[A-Za-z0-9_-]{8,24}$/

export function isRowId(id: string): boolean {
  return rowId.test(id)
}
