import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bitext } from '../../../src/formats/bitext/bitext.ts';
import { writeBitextTmx } from '../../../src/formats/tmx/write-bitext-tmx.ts';
import { writeXliff12 } from '../../../src/formats/xliff/write-xliff-12.ts';
import { writeXliff } from '../../../src/formats/xliff/write-xliff.ts';
import { childElements, parseXml, type XmlElement } from '../../../src/formats/xml/parse-xml.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { bitextArbitrary } from './bitext-arbitrary.ts';

const at = '2026-03-12T10:20:30.400Z';
const version = fc.record({
  author: fc.constantFrom('', 'Kim'),
  at: fc.constant(at),
  content: contentArbitrary,
});

/** What a project says, earlier and suggested translations among it. */
const bitexts: fc.Arbitrary<Bitext> = fc
  .tuple(bitextArbitrary, fc.array(version, { maxLength: 2 }), fc.array(version, { maxLength: 2 }))
  .map(([bitext, past, proposed]) => ({
    ...bitext,
    rows: bitext.rows.map((row) => ({ ...row, past, proposed })),
  }));

/** Runs a rule over the file that each of many bitexts makes. */
function holds(
  write: (bitext: Bitext) => string,
  rule: (root: XmlElement, bitext: Bitext, file: string) => void,
): void {
  const check = (bitext: Bitext) => {
    const file = write(bitext);
    const root = bare(parseXml(new TextEncoder().encode(file), 'file'));
    expect(named(root, 'unit', 'trans-unit', 'tu')).toHaveLength(bitext.rows.length);
    rule(root, bitext, file);
  };
  fc.assert(fc.property(bitexts, check), { numRuns: 30 });
}

/** Elements by their names within their namespaces. */
const bare = ({ name, attributes, children }: XmlElement): XmlElement => ({
  name: name.replace(/^.*:/, ''),
  attributes,
  children: children.map((child) => (typeof child === 'string' ? child : bare(child))),
});

const all = (element: XmlElement): XmlElement[] =>
  childElements(element).flatMap((child) => [child, ...all(child)]);
const named = (element: XmlElement, ...names: string[]) =>
  all(element).filter(({ name }) => names.includes(name));
const names = (element: XmlElement) => childElements(element).map(({ name }) => name);
const ids = (elements: readonly XmlElement[]) =>
  elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
const expectUnique = (list: readonly string[]) => expect(new Set(list).size).toBe(list.length);
const inOrder = (list: readonly string[], order: readonly string[]) => {
  expect(order).toEqual(expect.arrayContaining([...list]));
  expect(list).toEqual([...list].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
};

const modules = ['matches', 'changeTrack', 'metadata'];

test('XLIFF 2.1: modules, notes and data stand ahead of the segment of a unit, one of each', () => {
  holds(writeXliff, (root) => {
    for (const file of childElements(root)) inOrder(names(file), ['metadata', 'unit']);
    for (const unit of named(root, 'unit')) {
      inOrder(names(unit), [...modules, 'notes', 'originalData', 'segment']);
      expectUnique(names(unit));
      expect(named(unit, 'segment').map(names).flat()[0]).toBe('source');
    }
    for (const match of named(root, 'match')) {
      inOrder(names(match), ['metadata', 'originalData', 'source', 'target']);
      expect(match.attributes.ref).toBe('#s1');
    }
  });
});

test('XLIFF 2.1: ids are names, and unique where they have to be', () => {
  holds(writeXliff, (root) => {
    for (const id of ids(all(root))) expect(id).toMatch(/^[\w.:-]+$/);
    expectUnique(ids(named(root, 'unit')));
    for (const unit of named(root, 'unit')) {
      const [segment] = childElements(unit).filter(({ name }) => name === 'segment');
      const [source, target] = childElements(segment!);
      expectUnique([...ids([segment!]), ...ids(all(source!))]);
      if (target) expectUnique([...ids([segment!]), ...ids(all(target))]);
      expectUnique(ids(named(unit, 'note')));
      expectUnique(ids(named(unit, 'match')));
    }
  });
});

test('XLIFF 2.1: codes point to the data of their own unit or match, and say what they are', () => {
  const data = (owner: XmlElement) =>
    childElements(owner)
      .filter(({ name }) => name === 'originalData')
      .flatMap((list) => ids(childElements(list)));
  holds(writeXliff, (root) => {
    const owners = named(root, 'unit', 'match');
    for (const owner of owners) {
      const texts = childElements(owner).filter(({ name }) => /^(?:segment|source|target)$/.test(name));
      const codes = texts.flatMap((text) => named(text, 'pc', 'ph'));
      const used = codes.flatMap(({ attributes }) => attributes.dataRefStart ?? attributes.dataRef ?? []);
      expectUnique(data(owner));
      expect(new Set(data(owner))).toEqual(new Set(used));
      for (const { attributes } of codes) {
        expect(['fmt', 'ui', 'quote', 'link', 'image', 'other']).toContain(attributes.type);
        if (attributes.subType?.startsWith('xlf:')) {
          expect(attributes.type).toBe('fmt');
          expect(['xlf:b', 'xlf:i', 'xlf:u']).toContain(attributes.subType);
        } else if (attributes.subType !== undefined) expect(attributes.subType).toMatch(/^\w+:\w+$/);
      }
    }
    // A character that XML can hold is written as itself (4.2.3.1).
    for (const { attributes } of named(root, 'cp')) {
      expect(String.fromCharCode(parseInt(attributes.hex!, 16))).toMatch(
        /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/,
      );
    }
  });
});

test('XLIFF 2.1: a state beyond the first has a target, and a target a language', () => {
  holds(writeXliff, (root) => {
    expect(root.attributes).toMatchObject({ version: '2.1', srcLang: 'km', trgLang: 'en' });
    for (const segment of named(root, 'segment')) {
      const { state, subState } = segment.attributes;
      expect(['initial', 'translated', 'reviewed', 'final', undefined]).toContain(state);
      expect(subState).toBeUndefined();
      if (state !== undefined && state !== 'initial') expect(names(segment)).toContain('target');
    }
    for (const { attributes } of named(root, 'note'))
      expect(['source', 'target', undefined]).toContain(attributes.appliesTo);
  });
});

test('XLIFF 2.1: earlier texts are an extension with the names and shape of change tracking 2.0', () => {
  holds(writeXliff, (root, { rows }, file) => {
    expect(file).toContain('xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"');
    const tracks = named(root, 'changeTrack');
    expect(tracks).toHaveLength(rows.filter(({ past }) => past.length > 0).length);
    for (const track of tracks) {
      const [revisions, more] = childElements(track);
      expect(more).toBeUndefined();
      // The unit has one target: nothing is to be told apart by `ref`, which would be a name without "#".
      expect(revisions!.attributes).toEqual({ appliesTo: 'target' });
      for (const revision of childElements(revisions!)) {
        expect(childElements(revision).map(({ attributes }) => attributes)).toEqual([
          { property: 'content' },
        ]);
        expect(['author', 'datetime', 'version']).toEqual(
          expect.arrayContaining(Object.keys(revision.attributes)),
        );
      }
    }
  });
});

test('XLIFF 1.2: elements, attributes and values are those of its strict schema, or our own where it lets them in', () => {
  const states = ['needs-translation', 'translated', 'signed-off', 'final', undefined];
  const others = ['xliff', 'file', 'trans-unit', 'source', 'target', 'alt-trans', 'g', 'x'];
  holds(writeXliff12, (root) => {
    for (const { attributes } of childElements(root)) {
      expect(attributes).toMatchObject({
        original: expect.stringMatching(/./) as unknown,
        datatype: 'plaintext',
        'source-language': 'km',
        'target-language': 'en',
      });
    }
    for (const element of all(root)) {
      const own = Object.keys(element.attributes).some((name) => name.startsWith('bokprae:'));
      if (own) expect(others).toContain(element.name);
    }
    expectUnique(ids(named(root, 'trans-unit')));
    for (const unit of named(root, 'trans-unit')) {
      inOrder(names(unit), ['source', 'target', 'alt-trans', 'note', 'fact']);
      for (const text of childElements(unit)) expectUnique(ids(named(text, 'g', 'x')));
      expect(states).toContain(named(unit, 'target')[0]?.attributes.state);
    }
    for (const { attributes } of named(root, 'note')) {
      expect(['from', 'annotates']).toEqual(expect.arrayContaining(Object.keys(attributes)));
    }
    for (const alternative of named(root, 'alt-trans')) expect(names(alternative)).toEqual(['target']);
    for (const { attributes } of named(root, 'g', 'x')) {
      expect(attributes.ctype).toMatch(/^(?:bold|italic|underlined|link|x-\S+)$/);
    }
  });
});

test('TMX 1.4: the header says what it must, notes and properties stand ahead of texts, codes come in pairs', () => {
  const needed = [
    'creationtool',
    'creationtoolversion',
    'segtype',
    'o-tmf',
    'adminlang',
    'srclang',
    'datatype',
  ];
  holds(writeBitextTmx, (root) => {
    expect(names(root)).toEqual(['header', 'body']);
    const [header] = childElements(root);
    expect(Object.keys(header!.attributes)).toEqual(expect.arrayContaining(needed));
    expect(['block', 'paragraph', 'sentence', 'phrase']).toContain(header!.attributes.segtype);
    for (const unit of named(root, 'tu')) {
      inOrder(names(unit), ['note', 'prop', 'tuv']);
      const variants = named(unit, 'tuv');
      expect(variants.length).toBeGreaterThan(0);
      expectUnique(variants.map(({ attributes }) => attributes['xml:lang']!));
      for (const variant of variants) expect(names(variant)).toEqual(['seg']);
    }
    for (const segment of named(root, 'seg')) {
      const numbers = (name: string) => named(segment, name).map(({ attributes }) => attributes.i!);
      expectUnique(numbers('bpt'));
      expect(numbers('ept').sort()).toEqual(numbers('bpt').sort());
      for (const name of names(segment)) expect(['bpt', 'ept']).toContain(name);
    }
  });
});
