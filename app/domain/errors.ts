/** Broken rules, by name. They become HTTP in server/http/respond.ts and nowhere else. */

/** What is asked for does not exist, or the person may not know that it does. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The person may see the thing but not do this to it. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** The case is not where this move starts from, or somebody else was first. `reason` is a key of the review texts. */
export class InvalidMove extends Error {
  override name = 'InvalidMove'
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** Asked for too often. */
export class TooMany extends Error {
  override name = 'TooMany'
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`again in ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The text is so large or so entangled that working with it takes longer than the server allows. */
export class TooCostly extends Error {
  override name = 'TooCostly'
}

/** Too much is being worked on at this moment; a little later there will be room. */
export class Busy extends Error {
  override name = 'Busy'
}

/** Nobody is signed in, and somebody must be. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}
