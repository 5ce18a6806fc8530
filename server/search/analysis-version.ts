/** Raise it when words are taken apart in another way: everything is then indexed again at the next start. */
export const analysisVersion = 3
