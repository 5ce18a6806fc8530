/** As much as fits in a line of the timeline; the database refuses more. */
export const maxPointNameLength = 80
