/** The best of many, without putting all of them in order: a search for a common word has a hundred thousand candidates. */

/** Scores fall into these by the upper bits of their binary form, which for positive numbers keeps their order. */
const buckets = 65_536

/** At most `most` of the ordinals with the greatest worth (not negative), the greatest first; of equals the newest. */
export function greatest(
  ordinals: readonly number[],
  worth: (ordinal: number) => number,
  most: number,
): number[] {
  const worths = new Float32Array(ordinals.length)
  for (let i = 0; i < ordinals.length; i++) worths[i] = worth(ordinals[i] ?? 0)
  const from = ordinals.length > most ? leastBucket(worths, most) : 0
  const bits = new Uint32Array(worths.buffer)
  const kept: number[] = []
  for (let i = 0; i < ordinals.length; i++) if ((bits[i] ?? 0) >>> 16 >= from) kept.push(i)
  return kept
    .toSorted((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || (ordinals[b] ?? 0) - (ordinals[a] ?? 0))
    .slice(0, most)
    .map((index) => ordinals[index] ?? 0)
}

/** The bucket down to which there are enough. */
function leastBucket(worths: Float32Array, most: number): number {
  const counts = new Uint32Array(buckets)
  const bits = new Uint32Array(worths.buffer)
  for (let i = 0; i < bits.length; i++) {
    const bucket = (bits[i] ?? 0) >>> 16
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  let enough = 0
  for (let bucket = buckets - 1; bucket > 0; bucket--) {
    enough += counts[bucket] ?? 0
    if (enough >= most) return bucket
  }
  return 0
}
