import { type Outcome, refuse } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';

const pieceSize = 3_000_000;

/** Sends a file to the backend piece by piece; gives the name under which it is kept there. Where it is stopped, nothing is kept. */
export async function sendFile(file: File, stop: AbortSignal): Promise<Outcome<string>> {
  let transfer: string | null = null;
  for (let from = 0; from === 0 || from < file.size; from += pieceSize) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceSize).arrayBuffer());
    const sent: Outcome<{ transfer: string }> = await backend.call('transfer.send', {
      transfer,
      name: file.name,
      bytes,
    });
    if (!sent.ok) return sent;
    transfer = sent.value.transfer;
    if (!stop.aborted) continue;
    void backend.call('transfer.end', { transfer });
    return refuse('cancelled');
  }
  return { ok: true, value: transfer! };
}

/** Fetches a file that the backend has written, and lets go of it there. */
export async function fetchFile(transfer: string, stop: AbortSignal): Promise<Outcome<Blob>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  try {
    for (;;) {
      if (stop.aborted) return refuse('cancelled');
      const piece = await backend.call('transfer.fetch', { transfer, from });
      if (!piece.ok) return piece;
      if (piece.value.bytes.length === 0) return { ok: true, value: new Blob(pieces) };
      pieces.push(new Uint8Array(piece.value.bytes));
      from += piece.value.bytes.length;
    }
  } finally {
    void backend.call('transfer.end', { transfer });
  }
}
