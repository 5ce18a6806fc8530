/**
 * A lock between processes of one machine: a file that names its owner. Plain JavaScript, because
 * bootstrap.mjs needs it before anything is installed.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const retryMs = 100
/** An owner writes its name right after creating the file; one that has not by then was killed in between. */
const namelessForMs = 5_000
/** Starting or stopping what the lock is for takes a second. */
const exitWithinMs = 5_000

/**
 * Runs `work` while no other process holds `file`; says so once through `onWait` when it has to wait.
 * A lock whose owner died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} work
 * @param {() => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  let waited = false
  while (!acquire(file)) {
    if (!waited) onWait()
    waited = true
    await wait(retryMs)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * The same for a process that is about to end, which can wait for nothing but the clock. Whoever holds the lock for too long
 * is not waited for; when it is the process itself, it was interrupted in the middle of its work.
 * @param {string} file
 * @param {() => void} work
 */
export function withLockAtExit(file, work) {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < exitWithinMs; waited += retryMs) {
    if (acquire(file) || ownerOf(file) === processMark(process.pid)) break
    Atomics.wait(clock, 0, 0, retryMs)
  }
  work()
  if (ownerOf(file) === processMark(process.pid)) rmSync(file, { force: true })
}

/**
 * What names a process beyond doubt: numbers are used again, after a restart of a container even soon.
 * @param {number} pid
 */
export function processMark(pid) {
  // in ticks since the machine started
  return `${pid}:${statOf(pid)[19] ?? ''}`
}

/**
 * Whether the process that had this mark still runs, also one of another user.
 * @param {string} mark
 */
export function isAlive(mark) {
  const pid = Number.parseInt(mark, 10)
  return isRunning(pid) && processMark(pid) === mark
}

/**
 * Whether a process has this number now. One that ended and waits to be buried does not count: in a
 * container nobody may ever bury it.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (codeOf(problem) !== 'EPERM') return false
  }
  return statOf(pid)[0] !== 'Z'
}

/** @param {string} file */
function acquire(file) {
  if (create(file)) return true
  const owner = ownerOf(file)
  if (owner === null || (owner !== '' && isAlive(owner))) return false
  takeAway(file, owner)
  return create(file)
}

/** @param {string} file */
function create(file) {
  try {
    writeFileSync(file, processMark(process.pid), { flag: 'wx' })
    return true
  } catch (problem) {
    if (codeOf(problem) === 'EEXIST') return false
    throw problem
  }
}

/**
 * The owner's mark, '' when it died before it wrote one, null when that cannot be said yet.
 * @param {string} file
 */
function ownerOf(file) {
  try {
    const mark = readFileSync(file, 'utf8')
    const age = Date.now() - statSync(file).mtimeMs
    return mark === '' && age < namelessForMs ? null : mark
  } catch {
    return null
  }
}

/**
 * Renaming lets only one of several waiters win. Should the file meanwhile belong to someone alive, it goes back.
 * @param {string} file
 * @param {string} deadOwner
 */
function takeAway(file, deadOwner) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (ownerOf(aside) === deadOwner) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/**
 * State, parent and so on as Linux tells them; empty elsewhere.
 * @param {number} pid
 */
function statOf(pid) {
  try {
    // the name in parentheses may hold anything: what counts comes after it
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** @param {unknown} problem */
function codeOf(problem) {
  return problem instanceof Error && 'code' in problem ? problem.code : undefined
}
