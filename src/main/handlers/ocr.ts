import { readByOcr } from '../ocr/read-by-ocr.ts';
import { follow } from './follow.ts';
import type { Handler } from '../session/backend-state.ts';

export const readPages: Handler<'documents.ocr'> = (caller, { file, work }) =>
  follow(caller, work, (told) => {
    const stop = new AbortController();
    return { outcome: readByOcr(file, { told, stop: stop.signal }), cancel: () => stop.abort() };
  });
