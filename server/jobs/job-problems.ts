/** Expected failures of jobs. */

/** Something outside Erfa failed, for instance the mail server; the job is retried. */
export class JobFailed extends Error {
  /** What may stand in a log. */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The job exceeded its time limit, and another process has fetched it. */
export class JobTakenOver extends Error {}
