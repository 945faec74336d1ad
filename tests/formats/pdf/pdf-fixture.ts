/** Text on a page, in points from its lower left corner. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF of A4 pages in Helvetica (ISO 32000-1, 7.5); a page may also show a picture of one grey dot. */
export function pdf(pages: { texts: Drawn[]; picture?: boolean }[], { font = 'Helvetica' } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  for (const [at, { texts, picture = false }] of pages.entries()) {
    const drawn = texts.map(
      ({ text, x, y, size = 11 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    );
    if (picture) drawn.push('q 400 0 0 600 50 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q');
    const content = drawn.join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
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

/** Lines one below the other. */
export function lines(texts: readonly string[], x = 57, y = 760, size = 11): Drawn[] {
  return texts.map((text, at) => ({ text, x, y: y - at * size * 1.3, size }));
}
