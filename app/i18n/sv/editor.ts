/** Texts of the area `editor` in Swedish; the English file has exactly the same shape. */
export const editor = {
  /** Shown after an act, by `?klart=<key>`. */
  notice: {},
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: {},
}
