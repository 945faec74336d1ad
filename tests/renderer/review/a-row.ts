import type { RowView } from '../../../src/shared/view.ts';

/** A translated row with nothing special about it. */
export function aRow(id: string, change: Partial<RowView> = {}): RowView {
  const block = { kind: 'paragraph' as const };
  const segment = (text: string, side: string) => ({
    id: `${side}-${id}`,
    content: { text, marks: [] },
    imported: { text, marks: [] },
    version: ['v1'],
    block,
  });
  return {
    id,
    source: [segment('ជំពូក', 'source')],
    target: [segment('Chapter', 'target')],
    state: 'translated',
    content: `hash-${id}`,
    confidence: 0.9,
    doubtful: false,
    omitted: null,
    changed: false,
    openThreads: 0,
    threads: 0,
    anchors: [],
    approved: null,
    openSuggestions: 0,
    suggestions: 0,
    requested: null,
    voided: null,
    revised: null,
    conflicts: [],
    addressed: false,
    ownEdit: false,
    ...change,
  };
}
