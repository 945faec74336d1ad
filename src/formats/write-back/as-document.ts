import { unzipSync, zipSync } from 'fflate';
import { partText, replaceParts } from './replace-parts.ts';

const contentTypes = '[Content_Types].xml';
/** Main parts of documents with macros and of templates, which word processors refuse under the name of a document. */
const otherMain =
  /application\/vnd\.(?:ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml/g;
const documentMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macro = /^word\/(?:_rels\/)?vba(?:Project|Data)\./;

/** A Word file as a mere document: what says that it has macros or is a template is taken out, with the macros. Throws `Unreadable`. */
export function asDocument(bytes: Uint8Array): Uint8Array {
  const types = partText(bytes, contentTypes);
  if (types === null || types.search(otherMain) < 0) return bytes;
  const plain = types
    .replace(otherMain, documentMain)
    .replace(/<Override\s[^>]*PartName=["']\/word\/vba[^>]*\/>/g, '');
  const texts = new Map([[contentTypes, plain]]);
  const names = Object.keys(
    unzipSync(bytes, { filter: ({ name }) => /^word\/_rels\/[^/]+\.rels$/.test(name) }),
  );
  for (const name of names) {
    const rels = partText(bytes, name)!;
    const kept = rels.replace(/<Relationship\s[^>]*\/(?:vbaProject|wordVbaData)["'][^>]*\/>/g, '');
    if (kept !== rels) texts.set(name, kept);
  }
  const written = unzipSync(replaceParts(bytes, texts));
  const parts = Object.entries(written).filter(([name]) => !macro.test(name));
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
