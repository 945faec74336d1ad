import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { refuse } from '../../shared/problem.ts';
import { doorPaths, launchPrefix, packJson, tokenHeader, unpackJson } from '../../shared/web-door.ts';
import type { Backend } from '../backend.ts';
import { securityHeaders } from '../content-policy.ts';
import { codeLifetime, LaunchCodes } from './launch-codes.ts';
import { readBody } from './read-body.ts';
import { bodyLimit, type Refused, requestRefusal, tooLarge } from './request-refusal.ts';
import { Sessions } from './sessions.ts';
import { listStaticFiles, type StaticFile } from './static-files.ts';

export interface WebDoorOptions {
  backend: Backend;
  /** Folder of the built window. */
  window: string;
  /** How long a window may be away before it counts as closed, in milliseconds. */
  patience?: number;
  onLetIn?: () => void;
  /** The last window has closed. */
  onEmpty?: () => void;
}

const session = z.strictObject({ code: z.string().max(200) });
const call = z.strictObject({ method: z.string().max(100), input: z.unknown() });

/** Serves the window and its calls on the loopback interface, to whoever has a launch code and to nobody else. */
export class WebDoor {
  readonly #options: WebDoorOptions;
  readonly #files: ReadonlyMap<string, StaticFile>;
  readonly #codes = new LaunchCodes();
  readonly #sessions: Sessions;
  readonly #server: Server;
  #host = '';

  constructor(options: WebDoorOptions) {
    this.#options = options;
    this.#files = listStaticFiles(options.window);
    this.#sessions = new Sessions(options.backend, options.patience ?? 5_000, () => options.onEmpty?.());
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => {
        if (!response.headersSent) end(response, { status: 400, reason: 'Not understood' });
        else response.destroy();
      });
    });
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    this.#host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** An address that lets one window in, once, within `lifetime` milliseconds. */
  address(): { url: string; lifetime: number } {
    return { url: `http://${this.#host}/${launchPrefix}${this.#codes.mint()}`, lifetime: codeLifetime };
  }

  /** Ends every stream and stops listening; the backend stays. */
  async close(): Promise<void> {
    this.#sessions.end();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const method = request.method ?? '';
    const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
    const refused = requestRefusal({ method, path, headers: request.headers }, this.#host);
    if (refused) return end(response, refused);
    if (path === doorPaths.session) return this.#letIn(request, response);
    if (path === doorPaths.call) return this.#call(request, response);
    if (path === doorPaths.events) return this.#stream(request, response);
    const found = this.#files.get(path);
    if (!found) return end(response, { status: 404, reason: 'Nothing here' });
    response.writeHead(200, { 'content-type': found.type });
    if (method === 'HEAD') return void response.end();
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  }

  async #letIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 1_000);
    if (body === null) return end(response, tooLarge);
    const asked = session.safeParse(readJson(body));
    if (!asked.success || !this.#codes.redeem(asked.data.code)) {
      return end(response, { status: 403, reason: 'The code is used up, too old or wrong' });
    }
    this.#options.onLetIn?.();
    send(response, { token: this.#sessions.begin() });
  }

  async #call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const connection = this.#sessions.connection(tokenOf(request));
    if (!connection) return end(response, notLetIn);
    const body = await readBody(request, bodyLimit);
    if (body === null) return end(response, tooLarge);
    const asked = call.safeParse(readJson(body));
    if (!asked.success) {
      return send(response, refuse('bad-request', { detail: 'not a method and its input' }), 400);
    }
    send(response, await connection.call(asked.data.method, asked.data.input));
  }

  #stream(request: IncomingMessage, response: ServerResponse): void {
    const stop = this.#sessions.listen(tokenOf(request), (event) => response.write(`${packJson(event)}\n`));
    if (!stop) return end(response, notLetIn);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write('\n');
    response.on('close', stop);
  }
}

const notLetIn: Refused = { status: 401, reason: 'No token, or not one of this server' };

function tokenOf(request: IncomingMessage): string {
  const token = request.headers[tokenHeader];
  return typeof token === 'string' ? token : '';
}

function readJson(text: string): unknown {
  try {
    return unpackJson(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(packJson(value));
}

/** Answers a refusal, and lets go of the connection: what else comes on it is not read. */
function end(response: ServerResponse, { status, reason }: Refused): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reason}\n`);
}
