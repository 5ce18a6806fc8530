/** What a page and its styles weigh over the wire, as a browser asks for them. */
import { request } from 'node:http'

export async function bytesOf(address: string, path: string) {
  const page = await fetchPacked(address + path)
  const html = await (await fetch(address + path)).text()
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  const packed = await Promise.all(styles.map((href) => fetchPacked(address + href)))
  const css = packed.reduce((sum, bytes) => sum + bytes, 0)
  // JSON-LD is data in a script's clothes
  const scripts = html.match(/<script(?! type="application\/ld\+json")/g)?.length ?? 0
  return { html: page, css, together: page + css, scripts }
}

/** `fetch` unpacks what it gets, so this counts for itself. */
function fetchPacked(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once('end', () => resolve(bytes))
    })
    asked.once('error', reject)
    asked.end()
  })
}
