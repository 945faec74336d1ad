import { saveFile } from '../export/save-file.ts';
import { ask } from '../store/ask.ts';

/** Saves my card, to hand to a supervisor. */
export async function saveCard(): Promise<void> {
  const made = await ask('identity.card', {});
  if (made) saveFile(made.name, new TextEncoder().encode(made.text));
}
