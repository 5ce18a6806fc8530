/** One of several answers in a list, a group of radio buttons or of boxes. */
export interface Choice {
  value: string
  label: string
  help?: string
}
