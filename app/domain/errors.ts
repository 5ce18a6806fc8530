/** Broken rules, by name. They become HTTP in server/http/respond.ts and nowhere else. */

/** What is asked for does not exist, or the person may not know that it does. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The person may see the thing but not do this to it. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** What happened to a case last, for whoever came too late to do something else with it. */
export interface LatestMove {
  caseId: string
  move: string
  /** Null when it followed from what somebody else did, or the person is gone. */
  by: string | null
  /** Whoever came too late did it herself. */
  isOwn: boolean
  at: Date
}

/** The case is in a state without this move, perhaps because somebody else was first. `reason` is a key of the review texts. */
export class InvalidMove extends Error {
  override name = 'InvalidMove'
  readonly reason: string
  readonly latest: LatestMove | null
  constructor(reason: string, latest: LatestMove | null = null) {
    super(reason)
    this.reason = reason
    this.latest = latest
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
