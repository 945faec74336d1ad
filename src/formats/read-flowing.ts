import type { Block, DocumentComment } from '../core/document/document.ts';
import { isBrokenKhmer } from '../core/text/broken-khmer.ts';
import { isLegacyKhmer } from '../core/text/legacy-khmer.ts';
import { unifyLineEnds } from './block-content.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { isOdt, readOdt } from './odt/read-odt.ts';
import { includesAscii } from './includes-ascii.ts';
import { NoteList } from './note-list.ts';
import {
  type DocumentFormat,
  readLimits,
  problemIn,
  type ReadProblem,
  type ReadResult,
  Unreadable,
} from './read-result.ts';
import { decode, type DecodedText } from './text/decode.ts';
import { unpack } from './zip/unpack.ts';
import { readZipDirectory } from './zip/zip-directory.ts';
import { readText } from './text/read-text.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

const isZip = (bytes: Uint8Array) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/** What is known of a file that we do not read, from its first bytes. */
function foreignFormat(bytes: Uint8Array): ReadProblem | undefined {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // A document with a password is a compound file with the package in a stream; names there are UTF-16.
    return { code: includesAscii(bytes, 'EncryptedPackage', 2) ? 'encrypted' : 'old-doc' };
  }
  return undefined;
}

const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;
const htmlName = /\.x?html?$/i;
const foreignName = /\.(?:csv|json|po|rtf|srt|tex|tmx|tsv|vtt|xlf|xliff|xml|ya?ml)$/i;
const foreignStart: [RegExp, string][] = [
  [/^\{\\rtf/, 'RTF'],
  [/^<\?xml/, 'XML'],
  [/^(?:MIME-Version:|From: <Saved by)/i, 'MHT'],
];
const htmlStart = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i;

/** The encoding that a page names for itself, which counts where no byte order mark does (HTML standard, 13.2.3). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1]?.toLowerCase();
  return declared === 'utf8' || declared?.startsWith('utf-') ? undefined : declared;
}

/** A page in another encoding than Unicode's, as it says of itself; otherwise told from its bytes like every other text. */
function decodePage(bytes: Uint8Array): DecodedText {
  const declared = declaredEncoding(bytes);
  if (declared === undefined) return decode(bytes);
  try {
    const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
    return { text: unifyLineEnds(text), encoding: declared, guessed: false };
  } catch {
    return decode(bytes);
  }
}

function readTextual(name: string, bytes: Uint8Array, notes: NoteList): [DocumentFormat, Block[]] {
  if (bytes.length > readLimits.text) throw new Unreadable({ code: 'too-large' });
  const named = htmlName.test(name);
  const { text, encoding, guessed } = named ? decodePage(bytes) : decode(bytes);
  const start = text.slice(0, 1024).trimStart();
  if (named || htmlStart.test(start)) {
    if (bytes.length > readLimits.html) throw new Unreadable({ code: 'too-large' });
    if (guessed) notes.add({ code: 'encoding-guessed', detail: encoding });
    return ['html', readHtml(text, notes)];
  }
  const foreign =
    foreignStart.find(([pattern]) => pattern.test(start))?.[1] ??
    foreignName.exec(name)?.[0].slice(1).toUpperCase();
  if (foreign !== undefined) throw new Unreadable({ code: 'unknown-format', detail: foreign });
  if (guessed) notes.add({ code: 'encoding-guessed', detail: encoding });
  if (!markdownName.test(name)) return ['text', readText(text)];
  if (bytes.length > readLimits.markdown) throw new Unreadable({ code: 'too-large' });
  return ['markdown', readMarkdown(text, notes)];
}

const wordName = /\.do[ct][xm]$/i;

/** Parts of an OpenDocument file with a password are there but cannot be read (ODF 1.3 part 2, 4.8). */
function isLocked(zip: Uint8Array): boolean {
  const entry = readZipDirectory(zip).get('META-INF/manifest.xml');
  return entry !== undefined && includesAscii(unpack(zip, entry), 'encryption-data', 1);
}

function readPackage(
  name: string,
  zip: Uint8Array,
  notes: NoteList,
): [DocumentFormat, Block[], DocumentComment[]?] {
  if (isOdt(zip)) {
    if (isLocked(zip)) throw new Unreadable({ code: 'encrypted' });
    const { blocks, comments } = readOdt(zip, notes);
    return ['odt', blocks, comments];
  }
  try {
    const { blocks, comments } = readDocx(zip, notes);
    return ['docx', blocks, comments];
  } catch (error) {
    // Many kinds of files are zips; only one that is called a Word document is said to be none.
    const isOther = error instanceof Unreadable && error.problem.code === 'not-docx';
    if (!isOther || error.problem.detail !== undefined || wordName.test(name)) throw error;
    throw new Unreadable({ code: 'unknown-format' });
  }
}

/** Notes Khmer that is no Unicode or broken; throws where most of a document is typed for an old font. */
function tellOfOldKhmer(blocks: readonly Block[], notes: NoteList): void {
  const texts = blocks.map(({ content }) => content.text);
  const fonts = blocks.map(({ content }) => notes.legacyFontOf(content));
  const old = texts.flatMap((text, block) =>
    fonts[block] !== undefined || isLegacyKhmer(text) ? [block] : [],
  );
  const length = (indexes: readonly number[]) => indexes.reduce((sum, at) => sum + texts[at]!.length, 0);
  if (length(old) * 2 > length([...texts.keys()])) {
    const font = fonts.find((one) => one !== undefined);
    throw new Unreadable({ code: 'legacy-font', ...(font === undefined ? {} : { detail: font }) });
  }
  for (const block of old) notes.add({ code: 'legacy-font', block });
  if (isBrokenKhmer(texts.join('\n'))) notes.add({ code: 'broken-khmer' });
}

function read(name: string, bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) throw new Unreadable({ code: 'empty' });
  const notes = new NoteList();
  const zipped = isZip(bytes);
  if (zipped && bytes.length > readLimits.zip) throw new Unreadable({ code: 'too-large' });
  const problem = zipped ? undefined : foreignFormat(bytes);
  if (problem) throw new Unreadable(problem);
  const [format, blocks, comments] = zipped
    ? readPackage(name, bytes, notes)
    : readTextual(name, bytes, notes);
  if (blocks.length === 0) throw new Unreadable({ code: 'no-text' });
  tellOfOldKhmer(blocks, notes);
  return { ok: true, format, document: { blocks, notes: notes.notes(), ...(comments ? { comments } : {}) } };
}

/**
 * Reads a text, Markdown, HTML, Word or OpenDocument file, told by its content first and its name second.
 * Never throws: a file that cannot be read whole is a problem, and none of it is read.
 */
export function readFlowing(name: string, bytes: Uint8Array): ReadResult {
  try {
    return read(name, bytes);
  } catch (error) {
    return { ok: false, problem: problemIn(error) };
  }
}
