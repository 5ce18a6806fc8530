/** An update that no honest editor sends. Its connection is closed; the reason is for the log. */
export class Refused extends Error {
  override name = 'Refused'
}

/** An update that builds on something the server does not hold (yet): it came too early, or out of nowhere. */
export class Missing extends Error {
  override name = 'Missing'
}
