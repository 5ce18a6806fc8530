/** The public body that runs this installation and answers for it. */
export interface Operator {
  name: string
  /** Where readers report what does not work; null until the settings say. */
  email: string | null
}
