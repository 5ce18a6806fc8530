/** An update that no honest editor sends. The connection is closed with the message as reason. */
export class Refused extends Error {
  override name = 'Refused'
}

/** An update that depends on structs which the server does not have, or not yet. */
export class MissingDependency extends Error {
  override name = 'MissingDependency'
}

/** An update that would keep every editor busy for too long, such as thousands of items at the same place. */
export class UpdateTooCostly extends Error {
  override name = 'UpdateTooCostly'
}
