import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/core/terms/concept.ts';
import type { ConceptProblem } from '../../../src/formats/concept-problem.ts';
import { TbxReader } from '../../../src/formats/tbx/tbx-reader.ts';
import { tbxEnd, writeTbxEntry, writeTbxStart } from '../../../src/formats/tbx/write-tbx.ts';
import { byLanguage, concepts } from '../concept-arbitrary.ts';

function read(xml: string | Uint8Array, piece = 1_000_000) {
  const found: Concept[] = [];
  const problems: ConceptProblem[] = [];
  const reader = new TbxReader({
    onConcept: (concept) => found.push(concept),
    onProblem: (problem) => problems.push(problem),
  });
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
  reader.close();
  return { concepts: found, problems };
}

const dct = `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>law</min:subjectField>
 <descripGrp><basic:definition>A rule.</basic:definition><basic:source>Gazette</basic:source></descripGrp>
 <langSec xml:lang="en"><termSec><term>royal
    decree</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
    <min:partOfSpeech>noun</min:partOfSpeech><note>Capitals in titles</note></termSec>
  <termSec><term>edict</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
 <langSec xml:lang="km_KH"><termSec><term>ព្រះរាជក្រឹត្យ</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;

const martif = `<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="1"><descripGrp><descrip type="definition">A rule.</descrip><admin type="source">Gazette</admin></descripGrp>
 <descrip type="subjectField">law</descrip>
 <langSet xml:lang="EN"><tig><term>royal decree</term>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><termNote type="partOfSpeech">noun</termNote>
   <note>Capitals in titles</note></tig>
  <ntig><termGrp><term>edict</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
 <langSet xml:lang="km-kh"><tig><term>ព្រះរាជក្រឹត្យ</term></tig></langSet>
</termEntry></body></text></martif>`;

const law: Concept = {
  terms: [
    {
      text: 'royal decree',
      language: 'en',
      status: 'preferred',
      note: 'Capitals in titles',
      facts: [{ type: 'partOfSpeech', value: 'noun' }],
    },
    { text: 'edict', language: 'en', status: 'forbidden', note: '', facts: [] },
    { text: 'ព្រះរាជក្រឹត្យ', language: 'km-KH', status: 'preferred', note: '', facts: [] },
  ],
  definition: 'A rule.',
  note: '',
  source: 'Gazette',
  subject: 'law',
  facts: [],
};

describe('reading', () => {
  it.each([
    ['version 3 with data categories as tags', dct],
    ['version 2, MARTIF', martif],
  ])('takes %s', (_, xml) => {
    expect(read(xml)).toEqual({ concepts: [law], problems: [] });
    expect(read(xml, 7).concepts).toEqual([law]);
  });

  it('knows the statuses of TBX, and takes one that it does not know for no recommendation', () => {
    const written = ['', 'standardizedTerm', 'supersededTerm-admn-sts', 'notRecommended', 'odd'];
    const terms = written.map(
      (status, at) =>
        `<termSec><term>${at}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`,
    );
    const { concepts: found } = read(
      `<tbx><text><body><conceptEntry><langSec xml:lang="en">${terms.join('')}</langSec></conceptEntry></body></text></tbx>`,
    );
    expect(found[0]!.terms.map(({ status }) => status)).toEqual([
      'preferred',
      'preferred',
      'forbidden',
      'forbidden',
      'admitted',
    ]);
    expect(writeTbxEntry(found[0]!, 1)).toContain('>supersededTerm-admn-sts<');
    const admitted = found[0]!.terms.map((term) => ({ ...term, status: 'admitted' as const }));
    expect(writeTbxEntry({ ...found[0]!, terms: admitted }, 1)).not.toContain('superseded');
  });

  it('takes UTF-16', () => {
    const bytes = new Uint8Array(
      Buffer.from(`\ufeff${dct.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le'),
    );
    expect(read(bytes).concepts).toEqual([law]);
  });

  it('tells the line of what it skips, and keeps the rest', () => {
    const entry = (inside: string) => `<conceptEntry>${inside}</conceptEntry>\n`;
    const section = (language: string, term: string) =>
      `<langSec xml:lang="${language}"><termSec><term>${term}</term></termSec></langSec>`;
    const xml = [
      '<tbx><text><body>\n',
      entry(section('en', 'good')),
      entry(section('en', '&unknown;')),
      entry(section('', 'x')),
      entry(section('en', ' ')),
      entry('<langSec xml:lang="en"><termSec><term>open</langSec>'),
      entry('<a>'.repeat(200)),
      entry(section('en', 'x'.repeat(2_000))),
      entry(Array.from({ length: 501 }, (_, at) => section('en', `x${at}`)).join('')),
      '<conceptEntry>\n',
      entry(section('km', 'ល្អ') + section('??', 'x') + section('', 'y')),
      '</body></text></tbx>',
    ].join('');
    const { concepts: found, problems } = read(xml);
    expect(found.map(({ terms }) => terms[0]!.text)).toEqual(['good', 'ល្អ']);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'damaged-xml'],
      [4, 'no-language'],
      [5, 'no-term'],
      [6, 'damaged-xml'],
      [7, 'damaged-xml'],
      [8, 'too-long'],
      [9, 'too-long'],
      [10, 'not-closed'],
      [11, 'section-language'],
      [11, 'section-language'],
    ]);
    expect(problems.at(-2)).toMatchObject({ detail: '??' });
  });

  it('expands no entity that a document type declares', () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const { concepts: found, problems } = read(
      `${bomb}<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>&c;&b;</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    );
    expect(found).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'damaged-xml' }]);
  });

  it('refuses what is no TBX', () => {
    expect(() => read('<tmx><body></body></tmx>')).toThrow(/no <tbx>/);
    expect(() => read('nothing')).toThrow(/no <body>/);
  });
});

it('gives back what was written', () => {
  fc.assert(
    fc.property(fc.array(concepts, { maxLength: 4 }), fc.integer({ min: 3, max: 500 }), (list, piece) => {
      const xml = `${writeTbxStart('a & b')}${list.map(writeTbxEntry).join('')}${tbxEnd}`;
      const { concepts: found, problems } = read(xml, piece);
      expect(problems).toEqual([]);
      expect(found.map(byLanguage)).toEqual(list.map(byLanguage));
    }),
  );
});
