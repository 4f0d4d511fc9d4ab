/** The clone lacks objects that the audit needs: a fault that its user can mend, not a bug; the message says how. */
export class IncompleteCloneError extends Error {}
