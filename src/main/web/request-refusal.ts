import type { IncomingHttpHeaders } from 'node:http';
import { doorPaths } from '../../shared/web-door.ts';

export interface Refused {
  status: number;
  reason: string;
}

const posts: readonly string[] = Object.values(doorPaths);
/** An upload of two files of the largest size that is read, as base64, fits in. */
export const bodyLimit = 200 * 1024 * 1024;

/**
 * Why a request is turned away before anything is read of it; null lets it pass. `host` is the only Host
 * that is let in, "127.0.0.1:PORT": a page elsewhere that points a name of its own here is refused by it.
 */
export function requestRefusal(
  request: { method: string; path: string; headers: IncomingHttpHeaders },
  host: string,
): Refused | null {
  const { method, path, headers } = request;
  if (headers.host !== host) return { status: 421, reason: `Not the host ${host}` };
  const site = headers['sec-fetch-site'];
  if (posts.includes(path)) {
    if (method !== 'POST') return { status: 405, reason: 'POST only' };
    if (headers.origin !== `http://${host}`) return { status: 403, reason: 'Another origin' };
    if (site !== 'same-origin') return { status: 403, reason: 'Another site' };
    if (path === doorPaths.events) return null;
    if (headers['content-type']?.split(';', 1)[0]?.trim() !== 'application/json') {
      return { status: 415, reason: 'application/json only' };
    }
    if (Number(headers['content-length'] ?? 0) > bodyLimit) return tooLarge;
    return null;
  }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'GET only' };
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, reason: 'Another site' };
  }
  return null;
}

export const tooLarge: Refused = { status: 413, reason: `More than ${bodyLimit} bytes` };
