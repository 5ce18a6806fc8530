/** Scripts and styles are compressed when they are built; each browser gets the smallest form that it takes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { compressFiles } from '#server/bootstrap/compress.mjs'
import { serveBuiltFiles } from '#server/http/static-files.ts'
import { ask } from '#test/support/http/ask.ts'
import { test as base, expect } from '#test/support/world.ts'

const style = '.editor { color: var(--ink); }\n'.repeat(200)

const test = base.extend<{ as: (accepted: string) => ReturnType<typeof ask> }>({
  as: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'erfa-files-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'a-1.css'), style)
    compressFiles(join(folder, 'assets'))
    const server = createServer(express().use(serveBuiltFiles(folder))).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    await use((accepted) => ask(port, '/assets/a-1.css', { headers: { 'Accept-Encoding': accepted } }))
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true })
  },
})

test.for<[accepted: string, encoding: string | undefined]>([
  ['identity', undefined],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
])('"%s" gets a style sheet as %s, to be kept for ever', async ([accepted, encoding], { as }) => {
  const { status, headers } = await as(accepted)
  expect(status).toBe(200)
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers['content-type']).toMatch(/^text\/css; charset=utf-8$/i)
  expect(headers.vary).toContain('Accept-Encoding')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const length = Number(headers['content-length'])
  if (encoding) expect(length).toBeLessThan(style.length / 3)
  else expect(length).toBe(style.length)
})
