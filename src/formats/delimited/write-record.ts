/** One record of a CSV or TSV file, with its line end; `DelimitedReader` gives the fields back. */
export function writeRecord(fields: readonly string[], separator: ',' | '\t'): string {
  const written = fields.map((field) => {
    if (separator === '\t') return quote(field, /^"|\r/) ?? escape(field);
    return quote(field, /[",\r\n]/) ?? field;
  });
  const only = written.length === 1 && written[0] === '' ? '""' : written.join(separator);
  return `${only}\n`;
}

function quote(field: string, when: RegExp): string | null {
  return when.test(field) ? `"${field.replaceAll('"', '""')}"` : null;
}

function escape(field: string): string {
  return field.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}
