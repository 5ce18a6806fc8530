/** How much a process of ours holds, asked from outside: `child.send('memory')` is answered by `{ memory }` in bytes. */
export function answerMemory(): void {
  process.on('message', (asked) => {
    if (asked !== 'memory') return
    // twice: what a finaliser lets go is collected the second time
    globalThis.gc?.()
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.({ memory: heapUsed + external })
  })
}
