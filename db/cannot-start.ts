/** Erfa cannot start, and the message is a sentence for whoever tries: no stack trace makes it clearer. */
export class CannotStart extends Error {}
