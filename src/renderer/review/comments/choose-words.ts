import { textOffset } from '../list/text-offset.ts';
import type { Chosen } from '../place-store.ts';
import type { Work } from '../work.ts';

/** The stretch of one segment that is selected, in the active row's editors or in the text of another row. */
export function chosenWords(work: Work): Chosen | null {
  const { active } = work.place.state();
  const { last } = work.editors;
  const range = last && work.editors[last]?.selectedRange();
  if (range && active !== null) return { row: active, anchor: range };
  return chosenInStillRow(work);
}

function chosenInStillRow(work: Work): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const root = element?.closest('[data-segment]');
  const segment = root?.getAttribute('data-segment');
  const row = root?.closest('[data-row]')?.getAttribute('data-row');
  const view = row ? work.rows.get(row) : undefined;
  const text = view && [...view.source, ...view.target].find(({ id }) => id === segment)?.content.text;
  if (!root || !segment || !row || text === undefined) return null;
  const start = textOffset(root, startContainer, startOffset);
  const end = root.contains(endContainer) ? textOffset(root, endContainer, endOffset) : text.length;
  return start < end ? { row, anchor: { segment, start, end, text } } : null;
}
