/** How a command of ours lives and ends. */
import { CannotStart } from '#db/cannot-start.ts'

/** A terminal sends Ctrl-C to npm and to us, and npm passes it on: the same wish twice. */
const sameWishMs = 1_000

/** Calls `stop` once when the process is asked to end; asked again, it ends at once. */
export function stopOnSignal(stop: () => Promise<void>) {
  let askedAt: number | null = null
  const asked = async () => {
    if (askedAt !== null) {
      if (Date.now() - askedAt > sameWishMs) process.exit(1)
      return
    }
    askedAt = Date.now()
    await stop().catch((problem: unknown) => {
      console.error(problem)
      process.exitCode = 1
    })
    process.exit()
  }
  process.on('SIGINT', asked).on('SIGTERM', asked)
}

/** Ends with a sentence for settings that are missing, with everything we know for the rest. */
export function failed(problem: unknown): never {
  console.error(problem instanceof CannotStart ? problem.message : problem)
  process.exit(1)
}
