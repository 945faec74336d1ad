import type { RichText } from '../../core/text/rich-text.ts';
import type { Bitext, BitextRow, BitextState } from '../bitext/bitext.ts';
import { commentsFact } from '../bitext/comment-facts.ts';
import { factsOf } from '../bitext/row-facts.ts';
import { writeNode, type XmlNode } from '../xml/xml-node.ts';
import { element } from '../xml/xml-tree.ts';
import { bokpraeNamespace, InlineWriter } from './inline-codes.ts';

/** States of 1.2 for those of 2.1. */
const oldStates: Record<BitextState, string> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

/** A bitext as XLIFF 1.2, for programs that do not know the later one: one `<trans-unit>` for each row. */
export function writeXliff12(bitext: Bitext): string {
  const { title, original, sourceLanguage, targetLanguage, rows } = bitext;
  const file = element(
    'file',
    {
      original: original ?? 'text',
      datatype: 'plaintext',
      'source-language': sourceLanguage ?? 'km',
      'target-language': targetLanguage ?? 'en',
      'bokprae:title': title ?? undefined,
    },
    [element('body', {}, rows.map(transUnit))],
  );
  const root = element(
    'xliff',
    { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', 'xmlns:bokprae': bokpraeNamespace, version: '1.2' },
    [file],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root).replaceAll('<trans-unit ', '\n<trans-unit ')}\n`;
}

function transUnit(row: BitextRow): XmlNode {
  const inline = (content: RichText | null) =>
    content ? new InlineWriter('1.2', new Map()).write(content) : [];
  const state = row.state === null ? undefined : oldStates[row.state];
  const hasTarget = row.target !== null || state !== undefined;
  // A `<note>` takes no attributes of others.
  const facts = { ...factsOf({ ...row, state: null }), ...commentsFact(row, true) };
  return element(
    'trans-unit',
    { id: row.id, approved: row.state === 'final' ? 'yes' : undefined, 'xml:space': 'preserve' },
    [
      element('source', {}, inline(row.source)),
      hasTarget ? element('target', { state }, inline(row.target)) : null,
      ...row.proposed.map(({ author, at, content, note }) =>
        element(
          'alt-trans',
          { origin: author || undefined, 'bokprae:at': at || undefined, 'bokprae:note': note },
          [element('target', {}, inline(content))],
        ),
      ),
      ...row.comments.map(({ author, text, on }) =>
        element('note', { from: author || undefined, annotates: on?.side }, [text]),
      ),
      ...Object.entries(facts).map(([type, value]) => element('bokprae:fact', { type }, [value])),
    ],
  );
}
