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

/** Tells at once what a socket notices only after a while. Returns how to stop. */
export function onNetworkChange(listener: (isOnline: boolean) => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const [online, offline] = [() => listener(true), () => listener(false)]
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
  }
}
