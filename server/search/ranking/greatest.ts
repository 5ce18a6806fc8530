/** The best of many, without putting all of them in order: a search for a common word has a hundred thousand candidates. */

/** Between the least and the greatest worth. */
const buckets = 65_536

/** At most `most` of the ordinals with the greatest worth (not negative), the greatest first; of equals the newest. */
export function greatest(
  ordinals: readonly number[],
  worth: (ordinal: number) => number,
  most: number,
): number[] {
  const worths = new Float32Array(ordinals.length)
  for (let i = 0; i < ordinals.length; i++) worths[i] = worth(ordinals[i] ?? 0)
  const from = ordinals.length > most ? worthOfMost(worths, most) : 0
  const kept: number[] = []
  for (let i = 0; i < worths.length; i++) if ((worths[i] ?? 0) >= from) kept.push(i)
  return kept
    .toSorted((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || (ordinals[b] ?? 0) - (ordinals[a] ?? 0))
    .slice(0, most)
    .map((index) => ordinals[index] ?? 0)
}

/** A worth that at least `most` of them reach, and hardly more. */
function worthOfMost(worths: Float32Array, most: number): number {
  let top = 0
  for (let i = 0; i < worths.length; i++) top = Math.max(top, worths[i] ?? 0)
  const width = top / (buckets - 1) || 1
  const counts = new Uint32Array(buckets)
  for (let i = 0; i < worths.length; i++) {
    const bucket = Math.floor((worths[i] ?? 0) / width)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  let reached = 0
  for (let bucket = buckets - 1; bucket > 0; bucket--) {
    reached += counts[bucket] ?? 0
    // half a width less: what rounding put into this bucket is not lost
    if (reached >= most) return Math.max(0, (bucket - 0.5) * width)
  }
  return 0
}
