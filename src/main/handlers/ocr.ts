import { readByOcr } from '../ocr/read-by-ocr.ts';
import { follow } from './memory-files.ts';
import type { Handler } from '../session/backend-state.ts';

export const readPages: Handler<'documents.ocr'> = (caller, { file, task }) =>
  follow(caller, task, (told) => {
    const stop = new AbortController();
    return { outcome: readByOcr(file, { told, stop: stop.signal }), cancel: () => stop.abort() };
  });
