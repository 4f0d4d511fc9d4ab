import type { AnswerTool } from './conversation.js';

/** How often an answer that was turned down may be sent again. */
const mostRepairs = 2;

/** What has become of the answer so far. */
export class Answering {
  #finished = false;
  #accepted = false;
  #rejected = false;
  #repairs = 0;

  /** What the answer tool makes of an answer, as the model is told it. */
  receive(tool: AnswerTool, input: unknown): { readonly text: string; readonly isError: boolean } {
    const reception = tool.receive(input);
    if (reception.kind === 'rejected') {
      this.#rejected = true;
      return { text: reception.reply, isError: true };
    }
    this.#accepted = true;
    this.#finished ||= reception.kind === 'finished';
    return { text: reception.kind === 'finished' ? 'Received.' : reception.reply, isError: false };
  }

  /** An answer in another form than the tool has. */
  reject(): void {
    this.#rejected = true;
  }

  /** Where the answer stands after a turn. One that was sent together with a part that was turned down is not complete. */
  afterTurn(): 'open' | 'finished' | 'given-up' {
    if (this.#rejected) this.#repairs += 1;
    else if (this.#accepted) this.#repairs = 0;
    const state = this.#rejected ? 'open' : this.#finished ? 'finished' : 'open';
    [this.#rejected, this.#accepted] = [false, false];
    return this.#repairs > mostRepairs ? 'given-up' : state;
  }
}
