/** One record of a CSV or TSV file, with its line end; `DelimitedReader` gives the fields back. */
export function writeRecord(fields: readonly string[], separator: ',' | '\t'): string {
  const written = fields.map((field) => {
    if (separator === ',') return /[",\r\n]/.test(field) ? quote(field) : field;
    const isTable = field.includes('\t') && field.includes('\n');
    return /^"|\r/.test(field) && !isTable ? quote(field) : escape(field);
  });
  const only = written.length === 1 && written[0] === '' ? '""' : written.join(separator);
  return `${only}\n`;
}

const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

function escape(field: string): string {
  return field
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\x0d')
    .replace(/^"/, '\\x22');
}
