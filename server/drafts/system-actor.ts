/** For what Erfa does by itself: an id that no person has. */
export const systemActor = { id: '00000000-0000-0000-0000-000000000000' }
