/** What a form did, or why it did nothing, by the key of its words. */
export type Outcome = { readonly done: string } | { readonly refused: string }
