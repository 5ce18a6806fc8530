import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, isRunning, processMark, withLock } from '#db/lock.mjs'
import { test as base, expect } from '#test/support/world.ts'

const test = base.extend<{ file: string }>({
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'erfa-lock-'))
    await use(join(folder, 'a.lock'))
    rmSync(folder, { recursive: true })
  },
})

test('those who want the same lock take turns', async ({ file }) => {
  let inside = 0
  let most = 0
  const visit = async () => {
    most = Math.max(most, ++inside)
    await new Promise(setImmediate)
    inside--
  }
  await Promise.all(Array.from({ length: 5 }, () => withLock(file, visit)))
  expect(most).toBe(1)
})

test('the lock of a process that is gone is taken over', async ({ file }) => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  expect(isRunning(pid)).toBe(false)
  writeFileSync(file, `${pid}:1`)
  expect(await withLock(file, () => 'in')).toBe('in')
})

test('so is that of a process whose number another one has now', async ({ file }) => {
  writeFileSync(file, `${process.pid}:1`)
  expect(isAlive(processMark(process.pid))).toBe(true)
  expect(await withLock(file, () => 'in')).toBe('in')
})

test('so is one whose owner was killed before it wrote its name', async ({ file }) => {
  writeFileSync(file, '')
  const aMinuteAgo = Date.now() / 1000 - 60
  utimesSync(file, aMinuteAgo, aMinuteAgo)
  expect(await withLock(file, () => 'in')).toBe('in')
})

test('what fails inside lets go of the lock', async ({ file }) => {
  await expect(withLock(file, () => Promise.reject(new Error('oh')))).rejects.toThrow('oh')
  expect(await withLock(file, () => 'in')).toBe('in')
})
