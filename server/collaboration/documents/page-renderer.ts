/** Draws large pages in a document worker, which loads the pages of the build when it draws its first. */

interface Renderer {
  renderPlainPage(build: unknown, page: object): string
}

/** From what app/render-page.tsx takes. As UTF-8, which is what will be sent. */
export async function renderPage(page: object): Promise<Uint8Array<ArrayBuffer>> {
  const build = await import('virtual:remix/server-build')
  const { renderPlainPage } = build.entry.module as unknown as Renderer
  return new TextEncoder().encode(renderPlainPage(build, page))
}
