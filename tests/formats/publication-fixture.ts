import { plain } from '../../src/core/text/rich-text.ts';
import type { Publication, PublicationBlock, PublicationSegment } from '../../src/formats/publication.ts';
import { readOk } from './read-ok.ts';

const markdown = `# Press *Release*

The **2<sup>nd</sup> Workshop** on [the site](https://mptc.gov.kh/a?b=1&c=2) & more.

1. First
   - inner <u>item</u>
2. Second

| Name | Number |
| --- | --- |
| AI | 12 |

"Last" \\<line>\\
of two.`;

function segmentOf(id: string, text: string, shape: Partial<PublicationBlock> = {}): PublicationSegment {
  return { content: plain(text), block: { kind: 'paragraph', ...shape, id } };
}

/** A small publication with everything in it that a text may have; a draft with one of three rows approved. */
export function publication(change: Partial<Publication['provenance']> = {}): Publication {
  const target = readOk('a.md', markdown).blocks.map(({ content, ...shape }, index) => ({
    block: { ...shape, id: `t${index}` },
    content,
  }));
  const heading = target[0]!;
  return {
    title: 'Press <Release> & more',
    sourceLanguage: 'km',
    targetLanguage: 'en',
    target,
    rows: [
      {
        source: [segmentOf('s0', 'សេចក្តីប្រកាសព័ត៌មាន', { kind: 'heading', level: 1 })],
        target: [{ content: heading.content, block: heading.block }],
        approved: true,
      },
      {
        source: [
          {
            content: { text: 'មួយ «ខ»', marks: [{ type: 'bold', start: 0, end: 3 }] },
            block: { kind: 'list-item', level: 0, label: '១.', id: 's1' },
          },
          segmentOf('s1', 'ពីរ។', { kind: 'list-item', level: 0, label: '១.' }),
        ],
        target: [segmentOf('t1', 'One.'), segmentOf('t1', 'Two.'), segmentOf('t2', 'Three.')],
        approved: false,
      },
      {
        source: [segmentOf('s1', 'បី។', { kind: 'list-item', level: 0, label: '១.' })],
        target: [],
        approved: false,
      },
    ],
    provenance: {
      draft: true,
      open: { new: 1, translated: 0, reviewed: 1, undecided: 0, changesRequested: 1 },
      approved: 1,
      rows: 3,
      version: '7-abcdef12',
      date: '2026-03-12',
      translatedBy: [],
      reviewedBy: [],
      approvedBy: [],
      signOff: null,
      sourceName: 'source.km.md',
      sourceSha256: '0123456789abcdef'.repeat(4),
      sourceCorrected: 0,
      app: 'Bokprae 0.1.0',
      ...change,
    },
  };
}

export const approved: Partial<Publication['provenance']> = {
  draft: false,
  approved: 3,
  open: { new: 0, translated: 0, reviewed: 0, undecided: 0, changesRequested: 0 },
  translatedBy: ['Sok Dara'],
  reviewedBy: ['Chan Sophea', 'Kim Ly'],
  approvedBy: ['ជា សុខា'],
};

/** A publication of a table of two rows and two columns, none of whose cells is approved. */
export function withTable(): Publication {
  const cells = [
    ['ល.រ', 'No.'],
    ['កម្មវិធី', 'Programme'],
    ['១', '1'],
    ['សិក្ខាសាលា', 'A workshop'],
  ] as const;
  const rows = cells.map(([source, target], at) => {
    const shape = { kind: 'table-cell', cell: { table: 0, row: at >> 1, column: at & 1 } } as const;
    return {
      source: [segmentOf(`s${at}`, source, shape)],
      target: [segmentOf(`t${at}`, target, shape)],
      approved: false,
    };
  });
  return { ...publication(), rows };
}
