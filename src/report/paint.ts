import { styleText } from 'node:util';

/** Decided by the caller, who knows the terminal, NO_COLOR and CI. */
export interface TerminalOptions {
  readonly columns: number;
  readonly colour: boolean;
}

export type Format = Parameters<typeof styleText>[0];

/** Colours our own text; the caller has decided, so the state of this process's stdout does not matter. */
export function paint(format: Format, text: string, { colour }: TerminalOptions): string {
  return colour ? styleText(format, text, { validateStream: false }) : text;
}
