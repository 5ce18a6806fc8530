/**
 * To stderr: stdout holds the results alone, and a script may read them.
 * @param {string} words
 */
export function reportProgress(words) {
  process.stderr.write(`${words}\n`)
}
