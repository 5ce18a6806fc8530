/** The heading of a section; fields have ids of their own (`anchorOf`). */
export const sectionId = (key: string) => `s-${key}`
