/** How a command of ours lives and ends. */
import { CannotStart } from '#db/cannot-start.ts'
import { ConnectionFailed } from '#db/postgres/connection-failed.ts'

/** A terminal sends Ctrl-C to npm and to us, and npm passes it on: the same wish twice. */
const sameWishMs = 1_000

type Stop = () => Promise<void>

/**
 * Listens at once: as process 1 of a container nothing else would end us. Until the returned function is told how to stop,
 * the process just ends; then it stops once, and asked again, it ends at once.
 */
export function stopOnSignal(): (stop: Stop) => void {
  let stop: Stop = async () => {}
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
  return (running) => {
    stop = running
  }
}

/** Ends with a sentence for what whoever starts us can change, with everything we know for the rest. */
export function failed(problem: unknown): never {
  const isSentence = problem instanceof CannotStart || problem instanceof ConnectionFailed
  console.error(isSentence ? problem.message : problem)
  process.exit(1)
}
