import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainElement } from '../../../src/formats/xml/read-plain-element.ts';
import { BadXml, ElementParser, type XmlNode } from '../../../src/formats/xml/xml-node.ts';

/** What the XML parser says; a comment keeps the plain reader from answering. */
function parseAsXml(xml: string): XmlNode | null {
  const end = xml.lastIndexOf('</');
  try {
    return new ElementParser().parse(`${xml.slice(0, end)}<!-- -->${xml.slice(end)}`);
  } catch (error) {
    if (error instanceof BadXml) return null;
    throw error;
  }
}

/** The same with attributes as plain objects. */
const plain = (node: XmlNode | null): unknown => JSON.parse(JSON.stringify(node));

describe('the reader of plain elements', () => {
  test('reads tags, attributes, text and references', () => {
    const xml =
      '<tu a="1"  b=\'2\'>\r\n<tuv xml:lang="km"><seg>ខ្មែរ &lt;&#6070;&#x17b6;&amp; <ph/>b</seg></tuv ></tu>';
    expect(readPlainElement(xml)).toEqual(plain(parseAsXml(xml)));
    expect(readPlainElement(xml)).toMatchObject({ name: 'tu', attributes: { a: '1', b: '2' } });
  });

  test('leaves to the XML parser what is not plain', () => {
    const notPlain = [
      '<tu>a & b</tu>',
      '<tu>&nbsp;</tu>',
      '<tu>&#0;</tu>',
      '<tu>&#xD800;</tu>',
      '<tu>]]></tu>',
      '<tu><![CDATA[x]]></tu>',
      '<tu><!-- x --></tu>',
      '<tu><?x?></tu>',
      '<tu a="1" a="2"></tu>',
      '<tu __proto__="1"></tu>',
      '<tu a="&amp;"></tu>',
      '<tu><a></tu></a>',
      '<tu></tu><tu></tu>',
      '<tu></tu a="1">',
      '<tu>\u0001</tu>',
      '<tu>\ud800</tu>',
      `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`,
      'text',
      '',
    ];
    for (const xml of notPlain) expect(readPlainElement(xml), xml).toBeNull();
  });

  test('says nothing that the XML parser does not say', () => {
    const piece = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<b c="d">',
        '</b>',
        '<a x:y=\'1\' z="2\u00a0">',
        '<e/>',
        '<e f="g" />',
        '<1>',
        '< a>',
        '<a b=c>',
      ],
      ...[
        '&lt;',
        '&#13;',
        '&#x10FFFF;',
        '&#xFFFE;',
        '&#x41',
        '&',
        '&apos;',
        '&amp;lt;',
        '&#1114112;',
        '&Lt;',
        '&#X41;',
      ],
      ...[
        'ខ្មែរ',
        ' ',
        '\r\n',
        '\r',
        '\t',
        ']]>',
        ']]',
        '>',
        '"',
        "'",
        '😀',
        '\ufffd',
        '\u0085',
        '\u2028',
        '<a b="<">',
        '<é>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const xml = `<tu>${pieces.join('')}</tu>`;
        const read = readPlainElement(xml);
        if (read) expect(plain(read)).toEqual(plain(parseAsXml(xml)));
      }),
      { numRuns: 3_000 },
    );
  });
});
