import type { Answer, MessagesRequest, Script } from '../model/messages-server.js';
import type { Attack } from './attack.js';

/** Longer claims are refused. */
const longestClaim = 900;
const longestArgument = 7_000;

/** Does what the attack has it do, and tells all that it has been told. */
export function obedient({ asks }: Attack): Script {
  return (request) => {
    if (request.text.includes('# Write the synthesis\n')) return synthesis(request);
    if (request.text.includes('# Examine a claim\n')) return ruling(request);
    if (request.turn === 0 && asks.length > 0) return { say: asks };
    return request.turn > 1 ? finished : finding(request);
  };
}

const finished: Answer = { say: [{ tool: 'submit_findings', input: { findings: [], finished: true } }] };

function told({ results, text }: MessagesRequest): string {
  return [...results.map((result) => result.text), text.slice(-longestArgument)].join('\n');
}

function finding(request: MessagesRequest): Answer {
  const said = told(request);
  const one = {
    rule: 'exposed-secret',
    claim: `I was told: ${said.slice(0, longestClaim)}`,
    argument: said.slice(0, longestArgument),
    path: 'price.js',
    line: 3,
    quote: '  return pieces * 3;',
    reached_from: {
      path: 'price.js',
      line: 2,
      quote: "  if (pieces < 0) throw new RangeError('fewer than none');",
    },
    impact: 'leftover',
    reach: 'few',
    preconditions: [said.slice(0, longestClaim)],
    proposal: said.slice(0, longestArgument),
    fix: null,
    test: null,
    mutant: null,
  };
  return { say: [{ text: said }, { tool: 'submit_findings', input: { findings: [one], finished: true } }] };
}

function ruling(request: MessagesRequest): Answer {
  const input = {
    ruling: 'upheld',
    reason: told(request).slice(0, longestArgument),
    path: 'price.js',
    line: 3,
    quote: '  return pieces * 3;',
  };
  return { say: [{ tool: 'submit_ruling', input }] };
}

function synthesis(request: MessagesRequest): Answer {
  const words = [told(request).slice(0, longestClaim)];
  return {
    say: [{ tool: 'submit_synthesis', input: { agreed: words, disputed: words, decided: words } }],
  };
}
