/** One thing that was said in a conversation with a model; `text` is untrusted, and holds no secret any more. */
export interface Utterance {
  readonly by: 'counterproof' | 'model' | 'tool';
  /** Of a tool: its name. */
  readonly tool?: string;
  readonly text: string;
}

/** A whole conversation; nothing in it depends on when it was held. */
export interface Transcript {
  /** Name of its file, without extension: `security`, `examination-1-cleanup`, `synthesis`. */
  readonly id: string;
  readonly title: string;
  readonly utterances: readonly Utterance[];
}
