import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Log, Result, Run } from 'sarif';
import {
  type Alert,
  alertJson,
  type Analysis,
  analysisJson,
  type Behaviour,
  type Fault,
  type Json,
} from './code-scanning-answers.js';

const github: Behaviour = { identity: 'path', keepsProperties: false };

/** Code scanning of one repository, as GitHub has it: REST on loopback. */
export class CodeScanningServer {
  readonly requests: string[] = [];
  readonly faults: Fault[] = [];
  readonly alerts: Alert[] = [];
  readonly analyses: Analysis[] = [];
  /** Results of one upload with one identity: GitHub shows one of them. */
  duplicates = 0;
  /** Polls that say pending before the processing ends. */
  pendingPolls = 1;
  /** Reason for which the next upload is taken and cannot be processed. */
  unprocessable: string | undefined;
  pageSize = 100;
  /** Told of each request before it is answered. */
  onRequest: (line: string) => void = () => undefined;

  readonly #behaviour: Behaviour;
  readonly #polls = new Map<string, number>();
  readonly #failures = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#handle(request, response));

  constructor(behaviour: Partial<Behaviour> = {}) {
    this.#behaviour = { ...github, ...behaviour };
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  numbers(state: Alert['state']): readonly number[] {
    return this.alerts.filter((alert) => alert.state === state).map(({ number }) => number);
  }

  dismiss(number: number, reason: string, comment: string): void {
    const alert = this.alerts.find((one) => one.number === number);
    if (alert === undefined) throw new Error(`no alert ${number}`);
    Object.assign(alert, { state: 'dismissed', reason, comment });
  }

  /** What a step of the workflow has uploaded, in place of a request of ours. */
  uploaded(sarif: string, commit: string, ref = 'refs/heads/main'): void {
    const log: Log = JSON.parse(sarif);
    for (const run of log.runs)
      this.#replace({ commit, ref, tool: 'Counterproof', category: categoryOf(run), run, sarifId: commit });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const line = `${request.method} ${request.url}`;
    this.requests.push(line);
    this.onRequest(line);
    const fault = this.faults.find(({ on, times }) => times > 0 && on.test(line));
    if (fault !== undefined) {
      fault.times -= 1;
      if (fault.cut) response.destroy();
      else
        response
          .writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
          .end(fault.body);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\/repos\/acme\/shop\/code-scanning\//, '');
    const body = Buffer.concat(chunks).toString();
    this.#route(request, path, url.searchParams, body, response);
  }

  #route(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    body: string,
    response: ServerResponse,
  ): void {
    const [, id = ''] = /^(?:sarifs|analyses)\/(.+)$/.exec(path) ?? [];
    if (request.method === 'POST' && path === 'sarifs') return this.#take(JSON.parse(body), response);
    const [, number = ''] = /^alerts\/(\d+)$/.exec(path) ?? [];
    if (request.method === 'PATCH' && number !== '')
      return this.#update(Number(number), JSON.parse(body), response);
    if (request.method !== 'GET') return send(response, 405, { message: 'no' });
    if (path.startsWith('sarifs/')) return this.#poll(id, response);
    if (path.startsWith('analyses/')) return this.#analysis(Number(id), request, response);
    if (path === 'analyses') {
      const listed = this.analyses.filter((one) => one.ref === query.get('ref')).toReversed();
      return this.#list(listed.map(analysisJson), query, request, response);
    }
    if (path === 'alerts') {
      const listed = this.alerts.filter(
        ({ state, ref }) => state === query.get('state') && ref === query.get('ref'),
      );
      return this.#list(listed.map(alertJson), query, request, response, this.analyses.length > 0);
    }
    send(response, 404, { message: 'Not Found' });
  }

  #list(
    items: readonly Json[],
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
    known = items.length > 0,
  ): void {
    if (query.get('tool_name') !== 'Counterproof') return send(response, 200, []);
    if (!known) return send(response, 404, { message: 'no analysis found' });
    const page = Number(query.get('page') ?? 1);
    const size = Math.min(this.pageSize, Number(query.get('per_page') ?? 30));
    const link = `<http://${request.headers.host}${request.url}&page=${page + 1}>; rel="next"`;
    const headers = page * size < items.length ? { link } : {};
    send(response, 200, items.slice((page - 1) * size, page * size), headers);
  }

  #take(upload: Json, response: ServerResponse): void {
    const { commit_sha: commit, ref, sarif, tool_name: tool } = upload;
    if (typeof commit !== 'string' || typeof ref !== 'string' || typeof sarif !== 'string')
      return send(response, 422, { message: 'Invalid request' });
    const log: Log = JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString());
    const sarifId = `sarif-${this.#polls.size + 1}`;
    this.#polls.set(sarifId, this.pendingPolls);
    if (this.unprocessable !== undefined) this.#failures.set(sarifId, this.unprocessable);
    else
      for (const run of log.runs)
        this.#replace({ commit, ref, tool: String(tool), category: categoryOf(run), run, sarifId });
    this.unprocessable = undefined;
    send(response, 202, { id: sarifId, url: `/sarifs/${sarifId}` });
  }

  /** What the new analysis does not have is fixed; what it has again is open again, unless dismissed. */
  #replace(analysis: Omit<Analysis, 'id' | 'error'>): void {
    this.analyses.push({ ...analysis, id: this.analyses.length + 1, error: '' });
    const seen = new Set<string>();
    for (const result of analysis.run.results ?? []) {
      const identity = this.#identityOf(result);
      if (seen.has(identity)) this.duplicates += 1;
      seen.add(identity);
      const known = this.alerts.find((alert) => alert.identity === identity);
      if (known?.state === 'fixed') known.state = known.reason === null ? 'open' : 'dismissed';
      if (known !== undefined) continue;
      const number = this.alerts.length + 1;
      const { category, ref } = analysis;
      this.alerts.push({ number, identity, state: 'open', reason: null, comment: null, category, ref });
    }
    for (const alert of this.alerts)
      if (alert.state === 'open' && !seen.has(alert.identity)) alert.state = 'fixed';
  }

  #identityOf({ ruleId, partialFingerprints, locations }: Result): string {
    const path = locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    const hash = partialFingerprints?.['primaryLocationLineHash'];
    return JSON.stringify([ruleId, hash, ...(this.#behaviour.identity === 'path' ? [path] : [])]);
  }

  /** https://docs.github.com/en/rest/code-scanning/code-scanning#update-a-code-scanning-alert */
  #update(number: number, body: Json, response: ServerResponse): void {
    const alert = this.alerts.find((one) => one.number === number);
    if (alert === undefined) return send(response, 404, { message: 'Not Found' });
    const { state, dismissed_reason: reason, dismissed_comment: comment = null } = body;
    if (state === 'open') Object.assign(alert, { state, reason: null, comment: null });
    else {
      const isKnown = reason === 'false positive' || reason === "won't fix" || reason === 'used in tests';
      if (state !== 'dismissed' || !isKnown || (typeof comment === 'string' && comment.length > 280))
        return send(response, 422, { message: 'Invalid request' });
      Object.assign(alert, { state, reason, comment });
    }
    send(response, 200, alertJson(alert));
  }

  #poll(id: string, response: ServerResponse): void {
    const left = this.#polls.get(id);
    if (left === undefined) return send(response, 404, { message: 'Not Found' });
    this.#polls.set(id, left - 1);
    if (left > 0) return send(response, 200, { processing_status: 'pending' });
    const failure = this.#failures.get(id);
    if (failure !== undefined) return send(response, 200, { processing_status: 'failed', errors: [failure] });
    send(response, 200, { processing_status: 'complete', analyses_url: `http://h/analyses?sarif=${id}` });
  }

  #analysis(id: number, request: IncomingMessage, response: ServerResponse): void {
    const found = this.analyses.find((one) => one.id === id);
    if (found === undefined) return send(response, 404, { message: 'no analysis found' });
    if (request.headers.accept !== 'application/sarif+json') return send(response, 200, analysisJson(found));
    const results = found.run.results?.map((result) => this.#understood(result));
    const { driver } = found.run.tool;
    const run = {
      tool: { driver },
      results,
      conversion: { tool: { driver: { name: 'GitHub Code Scanning' } } },
    };
    const text = JSON.stringify({ version: '2.1.0', runs: [run] });
    response.writeHead(200, { 'content-type': 'application/sarif+json; charset=utf-8' }).end(text);
  }

  /** A result as GitHub shows it: rebuilt from what it reads of one. */
  #understood(result: Result): Json {
    const {
      ruleId,
      ruleIndex,
      level,
      message,
      locations,
      relatedLocations = [],
      partialFingerprints,
    } = result;
    const linked = relatedLocations.filter(({ id }) => message.text?.includes(`](${id})`));
    const alert = this.alerts.find(({ identity }) => identity === this.#identityOf(result));
    return {
      ruleId,
      rule: { id: ruleId, index: ruleIndex },
      level,
      message,
      locations,
      ...(linked.length > 0 && { relatedLocations: linked }),
      partialFingerprints,
      properties: {
        ...(this.#behaviour.keepsProperties && result.properties),
        'github/alertNumber': alert?.number,
        'github/alertUrl': `https://api.github.com/repos/acme/shop/code-scanning/alerts/${alert?.number}`,
      },
    };
  }
}

function categoryOf({ automationDetails }: Run): string {
  return (automationDetails?.id ?? '').replace(/\/[^/]*$/, '');
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
