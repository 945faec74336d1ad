import type { ProblemCode } from '../../problem.ts';
import { type Named, named, timeNamed } from '../named.ts';
import { checking } from './checking.ts';
import { common } from './common.ts';

/** What could not be done, where, and what to do about it. */
export const problems: Record<ProblemCode, (given: Named) => string> = {
  'document-empty': (given) => `${named(given, 'file', 'The file')} is empty. Choose a file with text in it.`,
  'document-too-large': (given) =>
    `${named(given, 'file', 'The file')} is too large (the limit is ${named(given, 'limit', '50')} MB). Split it into parts and make a project of each.`,
  'document-too-many-pages': (given) =>
    `${named(given, 'file', 'The file')} has ${named(given, 'detail', 'too many')} pages (the limit is ${named(given, 'limit', '3,000')}). Split it into parts and make a project of each.`,
  'document-too-long': (given) =>
    `${named(given, 'file', 'The file')} has more lines or segments than a project holds (the limit is ${named(given, 'limit', '60,000')}). Split it into parts and make a project of each.`,
  'document-too-much-text': (given) =>
    `${named(given, 'file', 'The file')} has more text than a project holds (the limit is ${named(given, 'limit', '10,000,000')} letters). Split it into parts and make a project of each.`,
  'document-too-many-comments': (given) =>
    `${named(given, 'file', 'The file')} has more comments or suggestions than a project can begin with (the limit is ${named(given, 'limit', '30,000')}). Split it into parts and make a project of each.`,
  'document-too-much-markup': (given) =>
    `${named(given, 'file', 'The file')} holds too many Markdown marks, or too long a stretch of them, to be read${at(given)}. Put empty lines between its paragraphs, or split it into parts.`,
  'document-binary': (given) =>
    `${named(given, 'file', 'The file')} is not a text. Choose a Word (.docx) or OpenDocument (.odt) text, a web page (HTML), PDF, Markdown or plain text.`,
  'document-encoding': (given) =>
    `The letters of ${named(given, 'file', 'the file')} could not be read${at(given)}. Save it as UTF-8 and choose it again.`,
  'document-not-docx': (given) =>
    `${named(given, 'file', 'The file')} ends in .docx but is not a Word document. Open it in Word or LibreOffice and save it again as .docx.`,
  'document-old-doc': (given) =>
    `${named(given, 'file', 'The file')} is in the old Word format. Open it in Word or LibreOffice and save it as .docx.`,
  'document-scanned': (given) =>
    `The pages of ${named(given, 'file', 'the file')} are pictures without text. Choose the document that they were printed from, or have them read by OCR.`,
  'ocr-missing': () =>
    'Tesseract with Khmer is not installed on this computer, so pages cannot be read as pictures. Install it (on Debian: tesseract-ocr-khm), or choose the document that the PDF was made from.',
  'ocr-failed': (given) =>
    `Tesseract could not read ${named(given, 'file', 'the file')}. Choose another file.`,
  'document-broken-khmer': (given) =>
    `The Khmer text inside ${named(given, 'file', 'the file')} is not what its pages show, as is usual in PDFs made by Word. Choose the Word file that it was made from, or have the pages read by OCR.`,
  'document-legacy-font': (given) =>
    `${named(given, 'file', 'The file')} is typed for an old Khmer font${given.detail ? ` (${String(given.detail)})` : ''} and not in Unicode. Convert it to Unicode and choose it again.`,
  'document-encrypted': (given) =>
    `${named(given, 'file', 'The file')} is protected with a password. Take the password off and choose it again.`,
  'document-damaged': (given) =>
    `${named(given, 'file', 'The file')} is damaged${at(given)}. Open it where it was made and save it again.`,
  'document-bomb': (given) =>
    `${named(given, 'file', 'The file')} would unpack to far more than a document holds, so it was not opened. Save it again from Word or LibreOffice.`,
  'document-no-text': (given) =>
    `${named(given, 'file', 'The file')} holds no text that can be translated. If it holds pictures of pages, it has to be typed first.`,
  'document-unknown-format': (given) =>
    `${named(given, 'file', 'The file')} is of a kind that Bokprae does not read. Choose a Word (.docx) or OpenDocument (.odt) text, a web page (HTML), PDF, Markdown or plain text.`,
  'document-nested-too-deep': (given) =>
    `${named(given, 'file', 'The file')} is nested too deep to be read${at(given)}. Make its lists or tables flatter.`,
  'document-no-bitext': (given) =>
    `${named(given, 'file', 'The file')} holds no two columns with texts in two languages. Head them with km and en (or source and target), or choose a file with one text.`,
  'document-no-columns': (given) =>
    `${named(given, 'file', 'The file')} does not say which columns hold the terms. Head them with languages, such as km and en.`,
  'document-both-texts': (given) =>
    `${named(given, 'file', 'The file')} holds both texts side by side. Choose it alone, without a second file.`,
  'documents-same-language': (given) =>
    `Both files seem to be in ${languageOf(given, 'the same language')}. Choose the Khmer text for one side and the English one for the other, or change the languages.`,
  'documents-same-file': (given) =>
    `${named(given, 'file', 'The same file')} was chosen for both sides. Choose the other text for one of them.`,
  'version-same-file': (given) =>
    `${named(given, 'file', 'This file')} is the version that the project has already. Nothing changed.`,
  'version-other-side': (given) =>
    `${named(given, 'file', 'This file')} is the document that stands on the other side of the project. Choose the new version of this side’s document.`,
  'version-other-language': (given) =>
    `${named(given, 'file', 'This file')} seems to be in ${languageOf(given, 'another language')}, and this side of the project is not. Choose the new version of the other text, or bring it in on the other side.`,
  'version-overtaken': () =>
    'Another version of this document came in meanwhile. Bring the new version in again, to see what it changes.',

  'file-missing': (given) =>
    `${named(given, 'file', 'The file')} is not there any more. It may have been moved, or its stick or share may be away.`,
  'file-exists': (given) =>
    `${named(given, 'file', 'A file of that name')} is there already. Choose another name.`,
  'file-not-a-project': (given) =>
    `${named(given, 'file', 'The file')} is not a Bokprae project. Choose a file that ends in .bokprae.`,
  'file-cut-short': (given) =>
    `${named(given, 'file', 'The project file')} is cut short: a part of it is missing. Copy it again from where it came from.`,
  'file-newer': (given) =>
    `${named(given, 'file', 'The project')} was made by a newer Bokprae. Install that version to open it.`,
  'file-newer-change': (given) =>
    `${named(given, 'file', 'The project')} holds steps made by a newer Bokprae, so it can only be read here. Install that version to work on it.`,
  'file-untrusted-schema': (given) =>
    `${named(given, 'file', 'The project file')} has not the tables that Bokprae makes${fault(given)}. It was not opened for writing. Ask its sender for another copy.`,
  'file-older': (given) =>
    `${named(given, 'file', 'The project file')} lacks the latest changes that were made on this computer: it is an older copy, or its end was cut off. Open the newer file, or go on with this one if the newer one is lost.`,
  'file-ahead-of-clock': (given) =>
    `${named(given, 'file', 'The project file')} holds a step of ${timeNamed(given, 'detail', 'en')}, and by this computer’s clock that is still to come. It was not opened for writing. If this clock is wrong, set it right and open the file again; otherwise ask its sender for another copy.`,
  'file-does-not-hold': (given) =>
    `${named(given, 'file', 'The project file')} was changed outside Bokprae${fault(given)}. It was not opened for writing. Ask for another copy, or take one from your copies.`,
  'file-locked': (given) =>
    `${named(given, 'file', 'The project')} is being edited by ${named(given, 'who', 'somebody else')}${since(given)}. You can read it meanwhile.`,
  'file-lock-lost': (given) =>
    `${named(given, 'who', 'Somebody else')} took over ${named(given, 'file', 'the project')}. It can only be read here now; open it again when they are done.`,
  'file-from-elsewhere': (given) =>
    `${named(given, 'file', 'This project')} came from elsewhere. It was checked, step by step, and everything in it holds.`,
  'file-forged-change': (given) =>
    `${named(given, 'file', 'This project')} came from elsewhere. Change ${named(given, 'seq', '?')} in it is by ${named(given, 'by', 'somebody')}, who had no right to it. It does nothing; “Check this file” tells more.`,
  'file-closed-unexpectedly': (given) =>
    `${named(given, 'file', 'This project')} was not closed properly last time. Everything that was saved is here.`,
  'home-damaged': (given) =>
    `Your settings and your list of recent projects were damaged and begin anew; the old file is kept as ${named(given, 'file', 'a copy')}. Project files are not touched by this.`,
  'folder-missing': (given) =>
    `The folder ${named(given, 'folder', named(given, 'file', ''))} is not there. Choose another one.`,
  'folder-read-only': (given) =>
    `Nothing can be written in the folder ${named(given, 'folder', named(given, 'file', ''))}. Choose another folder.`,
  'file-read-only': (given) =>
    `${named(given, 'file', 'The file')} cannot be written, so it can only be read. Copy it to a folder of yours to work on it.`,
  'disk-full': (given) =>
    `The disk is full: ${named(given, 'file', 'the file')} could not be written. Free some space and try again; nothing that was saved is lost.`,
  'disk-error': (given) =>
    `${named(given, 'file', 'The file')} could not be read or written${detail(given)}. Check the disk, stick or share, and try again.`,
  'name-unusable': (given) =>
    `“${named(given, 'name', named(given, 'file', ''))}” cannot be the name of a file. Leave out / \\ : * ? " < > | and points at the end.`,

  'no-identity': () => 'Bokprae does not know your name yet. Write it down first.',
  'identity-damaged': (given) =>
    `Your key${detail(given)} cannot be read. Bring the file back from a copy, or move it away to begin with a new key.`,
  'identity-locked': (given) =>
    `The key of “${named(given, 'name', 'its owner')}” is protected by a passphrase. Give the passphrase to work with it.`,
  'identity-present': (given) =>
    `There is a key on this computer already, of “${named(given, 'name', 'somebody')}”, and it is never replaced. Restore the backup under another user’s account, or have your key in the project replaced.`,
  'passphrase-wrong': (given) =>
    `That is not the passphrase of the key of “${named(given, 'name', 'its owner')}”. Look at the keyboard’s language and Caps Lock, and type it again.`,
  'backup-unreadable': () =>
    'This is not a backup of a key, or it is damaged. Choose the file that ends in .bokkey.',
  'card-unreadable': () =>
    'This is not a card. Ask for the file that ends in .bokcard, or for all of its text.',
  'card-altered': (given) =>
    `This card of “${named(given, 'name', 'somebody')}” was altered on the way. Ask its owner for it again, on another way.`,
  'another-project': (given) =>
    `That file is of another project, “${named(given, 'title', 'untitled')}”, not of this one. Open it by itself instead.`,
  'package-damaged': (given) =>
    `${named(given, 'file', 'The package')} is damaged or cut short${detail(given)}. Nothing of it was used. Ask for it again.`,
  'package-newer': (given) =>
    `${named(given, 'file', 'The package')} was made by a newer Bokprae. Update this one, then take it in again.`,
  'package-too-large': (given) =>
    `${named(given, 'file', 'The package')} unpacks to more than ${named(given, 'limit', 'Bokprae takes')} MB, so nothing of it was used. Ask for the project file itself.`,
  'package-sealed': (given) =>
    `${named(given, 'file', 'The package')} is sealed. Give the passphrase that its sender told you.`,
  'package-passphrase-wrong': (given) =>
    `That passphrase does not open ${named(given, 'file', 'the package')}. Check it with its sender and try again.`,
  'not-a-member': () =>
    'You are not a member of this project. A supervisor of the project can add you; until then you can read it.',
  'no-longer-a-member': () =>
    'You were taken out of this project. You can still read it; a supervisor of the project can add you again.',
  'key-replaced': () =>
    'Another key of yours took the place of this one in this project. Use the computer that has the new key, or restore it here from its backup.',
  'no-such-member': () =>
    'That person is not a member of this project any more. Look at the list as it is now.',
  'key-known': () =>
    'This key is or was somebody’s in this project already. Ask for the card of the new key, and use that.',
  'last-supervisor': () => 'A project keeps at least one supervisor. Make somebody else a supervisor first.',
  'not-allowed': (given) =>
    `Your role (${named(given, 'role', 'in this project')}) may not do that. A supervisor of the project may.`,
  'own-edit': () =>
    'You edited this row last, so somebody else should approve it. Working alone, record the reason once.',
  locked: () =>
    'This row is approved, and so locked. Suggest a change or comment on it; a supervisor can unlock it.',

  'read-only': () =>
    'This project is open to read only. Close it where it is being edited, then open it again.',
  'no-such-project': () => 'This project is not open any more. Open it again from the start page.',
  'checks-file-wrong': (given) =>
    `${named(given, 'file', 'This')} is no file of checks${given['detail'] === undefined ? '' : `: ${given['detail']}`}. Choose one that Bokprae exported. Nothing was changed.`,
  'no-such-row': () =>
    'This row is not there any more: rows were joined or split meanwhile. Choose it in the list.',
  'no-such-segment': () =>
    'This text is not there any more: rows were joined or split meanwhile. Choose it in the list.',
  'no-such-thread': () => 'This comment is not there any more.',
  'no-such-suggestion': () => 'This suggestion is not there any more.',
  'changed-meanwhile': () => 'This row changed meanwhile. Look at it as it is now, and try again.',
  'nothing-to-undo': () => 'There is nothing of yours left to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'undo-overtaken': () =>
    'This cannot be undone any more, because later work builds on it. Change it by hand.',
  'nothing-to-merge': () => 'There is no row after this one to join with.',
  'cannot-split-here': () => 'The row cannot be split here. Put the cursor between two words.',
  'nothing-to-link': () =>
    'These texts stand in one row already. Mark texts of other rows (Space), then link them.',
  'nothing-to-unlink': () => 'This row has one text only, so there is nothing to part.',
  'nothing-to-realign': () =>
    'Aligning again changed nothing: between the pinned rows, everything stands as the aligner would pair it.',
  'two-sided': () =>
    'Only a row with one empty side can be left out or marked as added. Unlink the two sides first.',
  'cannot-move-there': () =>
    'The text cannot be moved there: there is no row, or the row would be left with nothing.',
  'not-empty': () => 'This row has a translation already. Look at it as it is now.',
  'empty-translation': () => 'There is no translation to review or approve yet. Write one first.',
  'nothing-found': (given) => `“${named(given, 'find', '')}” was not found.`,
  'open-conflict': () => 'Two people wrote different texts here. Choose one of them first.',
  'cell-too-long': (given) =>
    `A text of row ${named(given, 'row', '1')} is longer than a cell of Excel can be (32,767 characters). Export XLIFF, TMX or CSV instead, or split the row.`,
  'export-impossible': () =>
    'This layout does not come in that format. Choose one of the formats that are shown for it.',
  'no-chromium': (given) =>
    `A PDF is printed by Chromium, Chrome or Edge, and none could be found here${given.program ? ` (${named(given, 'program', '')} is no program)` : ''}. Install one or name it in CHROMIUM_PATH; or export a web page (HTML) and print that.`,
  'fonts-missing': (given) =>
    `A typeface of Bokprae is missing (${named(given, 'file', 'a file')}), so no PDF can be printed as it should look. Install Bokprae again, or export a web page (HTML).`,
  'letterhead-bad': (given) =>
    `${named(given, 'file', 'The letterhead')} cannot be used: ${named(given, 'detail', 'it is damaged')}. Correct it, or choose another letterhead.`,
  'letterhead-missing': (given) =>
    `There is no letterhead “${named(given, 'name', '')}”. Choose one of: ${named(given, 'known', 'none')}.`,
  'no-review-table': (given) =>
    `${named(given, 'file', 'The file')} holds no review table. Take in the Word file that the layout “Table to correct” has written.`,
  'print-failed': (given) =>
    `The PDF could not be printed${detail(given)}. Export a web page (HTML) and print that from a browser.`,
  'text-not-placed': (given) =>
    `“${named(given, 'text', 'A text')}” was not found in ${named(given, 'file', 'the document')}, so the translation cannot be written back into it (${named(given, 'count', '1')} such). Export it in both languages or as a web page instead.`,
  'export-draft-only': (given) =>
    `${named(given, 'open', 'Some')} rows are not approved, so it can only be exported as a draft. Approve them first.`,
  'not-all-approved': (given) =>
    `${named(given, 'open', 'Some')} rows are not approved yet. Approve them first; then the document can be signed off.`,
  'sign-overtaken': () =>
    'The document changed while you looked at it, so nothing was signed. Look at what changed, and sign then.',

  'termbase-missing': (given) =>
    `The termbase ${named(given, 'file', '')} is not there any more. Put the file back, or find it where it is now under Termbases.`,
  'termbase-other': (given) => `${named(given, 'file', 'The file')} is not a termbase of Bokprae.`,
  'termbase-newer': (given) =>
    `${named(given, 'file', 'The termbase')} was made by a newer Bokprae. Install that version to open it.`,
  'termbase-damaged': (given) =>
    `${named(given, 'file', 'The termbase')} is damaged, or was changed by something else than Bokprae. Import its terms again from their file.`,
  'termbase-exists': (given) =>
    `There is a termbase “${named(given, 'name', '')}” already. Choose another name.`,
  'termbase-format': (given) =>
    `${named(given, 'file', 'The file')} is of a kind that holds no terms. Choose a .tbx, .csv or .tsv file.`,
  'concept-changed': () =>
    'That was not taken back: one of its terms has been changed since. Edit it by hand.',
  'concept-gone': () => 'That term was deleted in the meantime. Add it anew if it is wanted.',
  'work-too-large': () =>
    'These documents need more memory than Bokprae allows itself. Divide them into parts, and try each by itself.',
  'realign-overtaken': () =>
    'The rows changed while they were being aligned again, so nothing was done. Align again now.',

  'bad-request': (given) => `That was not understood${detail(given)}. Please report it, with what you did.`,
  'not-let-in': () =>
    'This window is not let in any more. Start Bokprae again and use the window that it opens.',
  'backend-gone': () =>
    'The program behind this window does not answer. What was saved is safe. Start Bokprae again if it stays away.',
  'memory-not-one': (given) =>
    `${named(given, 'file', 'The file')} is not a translation memory of Bokprae. Choose a file that ends in .bkm, or import the file into a memory.`,
  'memory-newer': (given) =>
    `${named(given, 'file', 'The memory')} was made by a newer Bokprae. Install that version to use it.`,
  'memory-damaged': (given) =>
    `${named(given, 'file', 'The memory')} is damaged, or was changed by something else than Bokprae. Use a copy of it, or import its units again from their files.`,
  'memory-busy': (given) =>
    `${named(given, 'file', 'The memory')} is being written by an import or another program. Wait until that is done, or close it.`,
  'memory-format': (given) =>
    `${named(given, 'file', 'The file')} is of a kind that memories do not read. Choose a TMX, CSV or TSV file.`,
  'memory-none': () => 'No memory is attached to this project. Attach one under “Memories” first.',
  'memory-languages': () =>
    'Memories hold Khmer and English. This project is between other languages, so no memory can help here.',
  'no-such-unit': () => 'That unit is not in the memory any more. Search again to see what is there now.',
  cancelled: () => 'It was stopped. Nothing was changed.',
  unexpected: (given) =>
    `Something unexpected happened${detail(given)}. What was saved is safe. Please report it, with what you did.`,
};

function at(given: Named): string {
  const line = named(given, 'line', '');
  const part = named(given, 'part', '');
  const places = [line && `line ${line}`, part, named(given, 'detail', '')].filter(Boolean);
  return places.length > 0 ? ` (${places.join(', ')})` : '';
}

function detail(given: Named): string {
  const what = named(given, 'detail', '');
  return what ? ` (${what})` : '';
}

function since(given: Named): string {
  const when = timeNamed(given, 'since', 'en');
  return when ? ` since ${when}` : '';
}

function languageOf(given: Named, otherwise: string): string {
  const language = named(given, 'language', '');
  return common.languageNames[language] ?? (language || otherwise);
}

/** What was found in a file that does not hold; else what the system says of it. */
function fault(given: Named): string {
  const tell = checking.faults[String(given['what'])];
  return tell ? `: ${tell(given)}` : detail(given);
}
