/** Texts of the area `review` in Swedish; the English file has exactly the same shape. */
export const review = {
  /** Shown after an act, by `?klart=<key>`. */
  notice: {},
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: {},
  /** Why a move was refused, by the reason of InvalidMove. */
  reasons: {},
}
