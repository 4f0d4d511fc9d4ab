/** What the audit needs beside its work tree is gone, which only tests can have done: no bug, and nothing to go on with. */
export class LostWorkTreeError extends Error {}
