import type { RichText } from '../../core/text/rich-text.ts';
import type { Bitext, BitextRow, BitextVersion } from '../bitext/bitext.ts';
import { factsOf } from '../bitext/row-facts.ts';
import { writeNode, type XmlNode } from '../xml/xml-node.ts';
import { element } from '../xml/xml-tree.ts';
import { bokpraeNamespace, InlineWriter } from './inline-codes.ts';

const namespaces = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
  'xmlns:ctr': 'urn:oasis:names:tc:xliff:changetracking:2.0',
  'xmlns:bokprae': bokpraeNamespace,
};

/**
 * A bitext as XLIFF 2.1: one unit for each row, with its state, comments as notes, suggestions as matches and
 * earlier translations as tracked changes. Other programs may not cut the rows up.
 */
export function writeXliff(bitext: Bitext): string {
  const { title, original, rows } = bitext;
  const titled = title === null ? null : metadata({ title });
  const file = element('file', { id: 'f1', original: original ?? undefined, canResegment: 'no' }, [
    titled,
    ...rows.map((row, index) => unit(row, index)),
  ]);
  const root = element(
    'xliff',
    {
      ...namespaces,
      version: '2.1',
      srcLang: bitext.sourceLanguage ?? 'km',
      trgLang: bitext.targetLanguage ?? 'en',
    },
    [file],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root).replaceAll('<unit ', '\n<unit ')}\n`;
}

function unit(row: BitextRow, index: number): XmlNode {
  const data = new Map<string, string>();
  const inline = (content: RichText) => new InlineWriter('2.1', data).write(content);
  const source = element('source', {}, row.source ? inline(row.source) : []);
  const isWritten = row.target !== null && row.target.text !== '';
  // A state beyond the first asks for a target, which may be empty (4.3.1.30).
  const hasTarget = isWritten || (row.state !== null && row.state !== 'initial');
  const target = hasTarget ? element('target', {}, row.target ? inline(row.target) : []) : null;
  const matches = row.proposed.map((proposed, index) => match(row, proposed, index));
  return element(
    'unit',
    { id: unitId(row, index), name: row.id, canResegment: 'no', 'xml:space': 'preserve' },
    [
      matches.length > 0 ? element('mtc:matches', {}, matches) : null,
      changes(row),
      metadata(factsOf({ ...row, state: null })),
      notes(row),
      originalData(data),
      element('segment', { id: 's1', state: row.state ?? undefined }, [source, target]),
    ],
  );
}

/** A suggestion. Its codes point to its own data (2.1, 5.1.2.2), not to the unit's. */
function match({ source }: BitextRow, { author, at, content, note }: BitextVersion, index: number): XmlNode {
  const data = new Map<string, string>();
  const inline = (text: RichText) => new InlineWriter('2.1', data).write(text);
  const texts = [element('source', {}, source ? inline(source) : []), element('target', {}, inline(content))];
  const attributes = { id: `m${index + 1}`, ref: '#s1', origin: author || undefined };
  const facts = metadata({ ...(at === '' ? {} : { at }), ...(note === undefined ? {} : { note }) });
  return element('mtc:match', attributes, [facts, originalData(data), ...texts]);
}

function originalData(data: ReadonlyMap<string, string>): XmlNode | null {
  const items = [...data].map(([id, value]) => element('data', { id }, [value]));
  return items.length === 0 ? null : element('originalData', {}, items);
}

/** Ids are NMTOKENs and unique in the file. */
function unitId({ id }: BitextRow, index: number): string {
  return /^[A-Za-z0-9_.-]+$/.test(id) ? id : `u${index + 1}`;
}

function metadata(facts: Record<string, string>): XmlNode | null {
  const entries = Object.entries(facts);
  if (entries.length === 0) return null;
  return element('mda:metadata', {}, [
    element(
      'mda:metaGroup',
      { category: 'bokprae' },
      entries.map(([type, value]) => element('mda:meta', { type }, [value])),
    ),
  ]);
}

function notes({ comments }: BitextRow): XmlNode | null {
  if (comments.length === 0) return null;
  return element(
    'notes',
    {},
    comments.map(({ author, at, text, resolved, on }, index) =>
      element(
        'note',
        {
          id: `n${index + 1}`,
          category: resolved ? 'resolved comment' : 'comment',
          appliesTo: on?.side,
          'bokprae:author': author || undefined,
          'bokprae:at': at || undefined,
        },
        [text],
      ),
    ),
  );
}

/** Earlier translations as change tracking keeps them, a module of 2.0 and an extension of 2.1: plain text, oldest first. */
function changes({ past }: BitextRow): XmlNode | null {
  if (past.length === 0) return null;
  const revisions = past.map(({ author, at, content }, index) =>
    element(
      'ctr:revision',
      { author: author || undefined, datetime: at || undefined, version: String(index + 1) },
      [element('ctr:item', { property: 'content' }, [content.text])],
    ),
  );
  return element('ctr:changeTrack', {}, [element('ctr:revisions', { appliesTo: 'target' }, revisions)]);
}
