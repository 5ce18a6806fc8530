/** How a job fails that has no bug. */

/** Something outside did not work, for instance the mail server; it is tried again. */
export class JobFailed extends Error {
  /** What may stand in a log. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The job ran out of time, and another process has it now. */
export class JobTaken extends Error {}
