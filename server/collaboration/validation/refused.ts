/** Why an update or a message is refused: one word for the log, the metrics and the close frame. */
export const refusalReasons = [
  // the update as bytes
  'malformed',
  'gap',
  'dependency',
  'cycle',
  'deletes',
  'clocks',
  // who sends it, and what
  'foreign',
  'clients',
  'step',
  'message',
  // the document that it would make
  'position',
  'type',
  'content',
  'value',
  'text',
  'mark',
  'json',
  'rows',
  'tables',
  'costly',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** An update that no honest editor sends. The connection is closed with the reason. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason, options)
    this.reason = reason
  }
}

/** An update that depends on structs which the server does not have, or not yet. */
export class MissingDependency extends Error {
  override name = 'MissingDependency'
  readonly reason: 'gap' | 'deletes' | 'dependency'

  constructor(reason: MissingDependency['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** An update that would keep every editor busy for too long, such as thousands of items at the same place. */
export class UpdateTooCostly extends Error {
  override name = 'UpdateTooCostly'
}
