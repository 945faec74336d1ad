import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  file: string;
  type: string;
}

/**
 * The window's files by the path that asks for each: `/` is index.html. The list is made once, so that no
 * request can name anything outside it, however it is spelt.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const type = types[extname(file)];
    if (type) files.set(`/${relative(folder, file).split(sep).join('/')}`, { file, type });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}
