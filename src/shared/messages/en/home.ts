/** First run, start page, opening files, and checking them. */
export const home = {
  welcome: 'Welcome to Bokprae',
  welcomeWhat:
    'Review a translation beside its Khmer source, with everything on this computer: no account, no network.',
  welcomeKey:
    'Your name stands beside what you change, and a key made here, which never leaves this computer, signs it.',
  yourName: 'Your name',
  yourNameHint: 'As your colleagues know you, in Khmer or Latin letters.',
  begin: 'Begin',

  drop: 'Drop the Khmer text and its English draft here',
  dropHint:
    'Word, OpenDocument, PDF, a web page, Markdown or text; or one XLIFF, TMX or table with both. With the Khmer alone, the English is written here.',
  dropNow: 'Let go to open',
  choose: 'Choose files…',
  open: 'Open…',
  recent: 'Recent projects',
  noRecent: 'Projects that you worked on appear here.',
  approvedOf: (given: { approved: number; rows: number }) => `${given.approved} of ${given.rows} approved`,
  forget: (title: string) => `Remove “${title}” from the list`,
  forgotten: 'Removed from the list. The file itself stays where it is.',
  onlyOneProject: 'Drop one project at a time.',
  atMostTwo: 'A project begins with one or two files. Drop the Khmer text and its English draft only.',

  openTitle: 'Open a project',
  folderTitle: 'Choose a folder',
  path: 'Folder or file',
  go: 'Go',
  contents: 'What is in this folder',
  up: 'Up one folder',
  folder: 'Folder',
  nothingToOpen: 'Nothing to open and no folders here.',
  useFolder: 'Use this folder',
  browserHint: 'Arrow keys choose, Enter opens, Backspace goes up.',

  heldTitle: 'Somebody is working on it',
  readIt: 'Read it',
  tryAgain: 'Try again',
  goOnWithOlder: 'Go on with this copy',
  takeOver: 'Take over',
  takeOverWhat:
    'It has not moved for a while, so its program may have stopped. Take over only when you know that nobody is working on it.',

  checkTitle: 'Check this file',
  checking: 'Checking every step…',
};
