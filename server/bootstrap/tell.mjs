/**
 * What takes a while is said beside the results, never among them.
 * @param {string} words
 */
export function tell(words) {
  process.stderr.write(`${words}\n`)
}
