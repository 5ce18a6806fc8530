/** Whether the server answers ordinary requests: then it is only the websocket that does not come through. */
const answerWithinMs = 5_000

export async function isReachable(): Promise<boolean> {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return false
  try {
    const answer = await fetch('/health/ready', {
      cache: 'no-store',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    return answer.ok
  } catch {
    return false
  }
}

/** The address of this page's own server for websockets. */
export function serverOfPage(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}
