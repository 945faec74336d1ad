/** Text on a page, in points from its lower left corner. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
  look?: keyof typeof fonts;
  /** In thousandths of its size: a hole where the text has a "|". */
  hole?: number;
  /** Its letters are not painted. */
  invisible?: boolean;
  /** In degrees against the clock. */
  turn?: number;
  /** What the letters stand for together. */
  actual?: string;
  /** Nothing of it is seen outside of this. */
  within?: Ruled;
}

/** What the fonts of a page are called in it. */
const fonts = { plain: 'F1', bold: 'F2', italic: 'F3' };

/** A line or frame in points: left, bottom, width, height. */
export type Ruled = [number, number, number, number];

interface DrawnPage {
  texts: Drawn[];
  /** Shows one grey dot, large. */
  picture?: boolean;
  ruled?: Ruled[];
  /** Grey areas. */
  filled?: Ruled[];
  /** How a viewer turns the page, in degrees with the clock. */
  rotate?: number;
}

/** How a PDF's plain font is called, and what its letters say where they are not themselves. */
interface PlainFont {
  font?: string;
  says?: Record<string, string>;
}

/** A PDF of A4 pages in Helvetica (ISO 32000-1, 7.5). */
export function pdf(pages: DrawnPage[], { font = 'Helvetica', says }: PlainFont = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const table = says ? `/ToUnicode ${6 + pages.length * 2} 0 R ` : '';
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding ${table}>>`);
  for (const look of ['Bold', 'Oblique'])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-${look} /Encoding /WinAnsiEncoding >>`);
  for (const [at, { texts, picture = false, ruled = [], filled = [], rotate = 0 }] of pages.entries()) {
    const drawn = texts.map(
      ({ text, x, y, size = 11, look = 'plain', hole, invisible = false, turn = 0, actual, within }) => {
        const [a, b] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((n) =>
          n.toFixed(4),
        );
        const escaped = text.replace(/[\\()]/g, '\\$&');
        const show =
          hole === undefined ? `(${escaped}) Tj` : `[(${escaped.replaceAll('|', `) -${hole} (`)})] TJ`;
        const [begin, end] =
          actual === undefined ? ['', ''] : [`/Span << /ActualText <feff${hex(actual)}> >> BDC `, ' EMC'];
        const [clip, free] = within ? [`q ${within.join(' ')} re W n `, ' Q'] : ['', ''];
        return `${clip}${begin}BT ${invisible ? '3 Tr ' : ''}/${fonts[look]} ${size} Tf ${a} ${b} ${-Number(b)} ${a} ${x} ${y} Tm ${show} ET${end}${free}`;
      },
    );
    drawn.unshift(...filled.map((edges) => `0.8 g ${edges.join(' ')} re f 0 g`));
    drawn.push(...ruled.map((edges) => `${edges.join(' ')} re S`));
    if (picture) drawn.push('q 400 0 0 600 50 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q');
    const content = drawn.join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  if (says) {
    const entries = Object.entries(says).map(([letter, text]) => `<${hex(letter).slice(2)}> <${hex(text)}>`);
    const map = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${entries.length} beginbfchar ${entries.join(' ')} endbfchar endcmap`;
    add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`);
  }
  return fileOf(objects);
}

/** A PDF of one page with nine levels of forms, each of which shows the next one ten times. */
export function formsInForms(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, at) => at);
  const ten = '/X Do '.repeat(10);
  const forms = levels.map((at) => {
    const next = at < 8 ? `/Resources << /XObject << /X ${at + 6} 0 R >> >> ` : '';
    const content = at < 8 ? ten : '0 0 m 9 9 l S';
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] ${next}/Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${ten.length} >>\nstream\n${ten}\nendstream`,
    ...forms,
  ]);
}

/** A file of these objects, the first of which is its catalogue. */
function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** UTF-16 in four digits a unit. */
function hex(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** Lines one below the other. */
export function lines(texts: readonly string[], x = 57, y = 760, size = 11): Drawn[] {
  return texts.map((text, at) => ({ text, x, y: y - at * size * 1.3, size }));
}
