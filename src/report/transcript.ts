import type { Transcript, Utterance } from '../domain/transcript.js';
import { codeFence, codeSpan, escapeMarkdown } from './markdown.js';
import { clip } from './visible.js';

/** First line of every transcript: by it we know our own files. */
export const transcriptMark = '<!-- Written by Counterproof: a conversation with a model -->';

export interface TranscriptFile {
  readonly name: string;
  readonly text: string;
}

/** Names for a folder that holds nothing else; equal ids, and ids that look the same, are numbered. */
export function transcriptFiles(transcripts: readonly Transcript[]): readonly TranscriptFile[] {
  const taken = new Set<string>();
  return transcripts.map((transcript) => {
    const base = fileNameOf(transcript.id);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    return { name: `${name}.md`, text: transcriptText(transcript) };
  });
}

/** No path, no hidden file, no name that a file system keeps for itself or does not tell from another. */
function fileNameOf(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/.test(plain) ? `transcript${plain && `-${plain}`}` : plain;
}

/** A conversation as Markdown; what was said stands in fences that nothing said can close. */
export function transcriptText({ title, utterances }: Transcript): string {
  const heading = `# ${escapeMarkdown(clip(title, 300))}`;
  const note = 'What a model said, and what it was shown: untrusted text.';
  return `${[transcriptMark, heading, note, ...utterances.map(utteranceBlock)].join('\n\n')}\n`;
}

const speakers = { counterproof: 'Counterproof', model: 'Model', tool: 'Tool' } as const;

function utteranceBlock({ by, tool, text }: Utterance, index: number): string {
  const name = tool === undefined ? '' : ` ${codeSpan(clip(tool, 100))}`;
  return `## ${index + 1}. ${speakers[by]}${name}\n\n${codeFence(text, 'text')}`;
}
