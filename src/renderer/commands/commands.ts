import type { Messages } from '../../shared/messages/messages.ts';

export interface Command {
  /** Key chords, the first of which is shown; "Mod" is Ctrl, and Cmd on a Mac. */
  keys: string[];
  /** Key chords that count only while nothing is being typed. */
  quietKeys?: string[];
  /** Where it can be used, for the list of shortcuts. */
  where: 'everywhere' | 'project' | 'rows' | 'align' | 'text' | 'approve' | 'merge';
}

/** Every command of the window; its label is the message of the same name. */
export const commands = {
  'palette.open': { keys: ['Mod+K'], where: 'everywhere' },
  'shortcuts.show': { keys: ['F1'], quietKeys: ['?'], where: 'everywhere' },
  'project.new': { keys: [], where: 'everywhere' },
  'project.open': { keys: ['Mod+O'], where: 'everywhere' },
  'project.sample': { keys: [], where: 'everywhere' },
  'language.english': { keys: [], where: 'everywhere' },
  'language.khmer': { keys: [], where: 'everywhere' },
  'theme.system': { keys: [], where: 'everywhere' },
  'theme.light': { keys: [], where: 'everywhere' },
  'theme.dark': { keys: [], where: 'everywhere' },
  'key.show': { keys: [], where: 'everywhere' },
  'policy.show': { keys: [], where: 'everywhere' },
  'about.show': { keys: [], where: 'everywhere' },

  'screen.align': { keys: ['Alt+0'], where: 'project' },
  'screen.review': { keys: ['Alt+1'], where: 'project' },
  'screen.approve': { keys: ['Alt+2'], where: 'project' },
  'screen.export': { keys: ['Alt+3'], where: 'project' },
  'screen.overview': { keys: ['Alt+4'], where: 'project' },
  'screen.merge': { keys: ['Alt+5'], where: 'project' },
  'project.hand-over': { keys: ['Mod+Shift+H'], where: 'project' },
  'project.take-in': { keys: ['Mod+Shift+I'], where: 'project' },
  'project.take-in-table': { keys: [], where: 'project' },
  'project.new-version': { keys: [], where: 'project' },
  'project.saved': { keys: ['Mod+S'], where: 'project' },
  'project.check': { keys: [], where: 'project' },
  'project.people': { keys: [], where: 'project' },
  'memories.show': { keys: [], where: 'project' },
  'document.pretranslate': { keys: [], where: 'project' },
  'termbases.show': { keys: [], where: 'project' },
  'project.close': { keys: [], where: 'project' },
  undo: { keys: ['Mod+Z'], where: 'project' },
  redo: { keys: ['Mod+Shift+Z', 'Mod+Y'], where: 'project' },

  'row.next': { keys: ['Alt+ArrowDown'], quietKeys: ['ArrowDown'], where: 'rows' },
  'row.previous': { keys: ['Alt+ArrowUp'], quietKeys: ['ArrowUp'], where: 'rows' },
  'row.next-open': { keys: ['F8'], where: 'rows' },
  'row.previous-open': { keys: ['Shift+F8'], where: 'rows' },
  'row.edit': { keys: ['F2'], quietKeys: ['Enter'], where: 'rows' },
  'row.leave': { keys: ['Escape'], where: 'rows' },
  'row.reviewed': { keys: ['Mod+Enter'], where: 'rows' },
  'row.approve': { keys: ['Mod+Shift+Enter'], where: 'rows' },
  'row.translated': { keys: [], where: 'rows' },
  'row.request': { keys: [], where: 'rows' },
  'row.comment': { keys: ['Mod+M'], where: 'rows' },
  'comments.show': { keys: ['Mod+Alt+M'], where: 'rows' },
  'term.add': { keys: ['Mod+Shift+K'], where: 'rows' },
  'term.insert-1': { keys: ['Mod+Alt+1'], where: 'rows' },
  'term.insert-2': { keys: ['Mod+Alt+2'], where: 'rows' },
  'term.insert-3': { keys: ['Mod+Alt+3'], where: 'rows' },
  'term.insert-4': { keys: ['Mod+Alt+4'], where: 'rows' },
  'term.insert-5': { keys: ['Mod+Alt+5'], where: 'rows' },
  'row.suggest': { keys: ['Mod+E'], where: 'rows' },
  'row.correct': { keys: [], where: 'rows' },
  'row.unlock': { keys: [], where: 'rows' },
  'row.merge': { keys: ['Mod+Shift+J'], where: 'rows' },
  'row.split': { keys: ['Mod+Shift+S', 'Mod+Alt+Enter'], where: 'rows' },
  'row.move-up': { keys: ['Mod+Shift+ArrowUp'], where: 'rows' },
  'row.move-down': { keys: ['Mod+Shift+ArrowDown'], where: 'rows' },
  'match.insert-1': { keys: ['Mod+1'], where: 'rows' },
  'match.insert-2': { keys: ['Mod+2'], where: 'rows' },
  'match.insert-3': { keys: ['Mod+3'], where: 'rows' },
  'match.insert-4': { keys: ['Mod+4'], where: 'rows' },
  'match.insert-5': { keys: ['Mod+5'], where: 'rows' },
  'concordance.show': { keys: ['Mod+Shift+F'], where: 'rows' },
  'finding.next': { keys: ['Mod+F8'], where: 'rows' },
  'finding.previous': { keys: ['Mod+Shift+F8'], where: 'rows' },
  'finding.fix': { keys: ['Alt+F8'], where: 'rows' },
  'findings.show': { keys: ['Mod+Alt+F'], where: 'rows' },
  normalise: { keys: [], where: 'rows' },
  find: { keys: ['Mod+F'], where: 'rows' },
  replace: { keys: ['Mod+H'], where: 'rows' },

  'align.next-doubtful': { keys: ['F8'], where: 'align' },
  'align.previous-doubtful': { keys: ['Shift+F8'], where: 'align' },
  'align.accept': { keys: ['Mod+Enter'], where: 'align' },
  'align.doubt': { keys: ['Alt+Shift+D'], where: 'align' },
  'align.mark': { keys: [], quietKeys: ['Space'], where: 'align' },
  'align.link': { keys: ['Mod+G'], where: 'align' },
  'align.unlink': { keys: ['Mod+Shift+G'], where: 'align' },
  'align.omit': { keys: ['Mod+Shift+X'], where: 'align' },
  'align.shift-up': { keys: ['Alt+Shift+ArrowUp'], where: 'align' },
  'align.shift-down': { keys: ['Alt+Shift+ArrowDown'], where: 'align' },
  'align.realign': { keys: ['Alt+Shift+R'], where: 'align' },

  'text.bold': { keys: ['Mod+B'], where: 'text' },
  'text.italic': { keys: ['Mod+I'], where: 'text' },
  'text.underline': { keys: ['Mod+U'], where: 'text' },
  'text.superscript': { keys: ['Mod+Shift+.'], where: 'text' },
  'text.subscript': { keys: ['Mod+Shift+,'], where: 'text' },

  'approve.extend-down': { keys: [], quietKeys: ['Shift+ArrowDown'], where: 'approve' },
  'approve.extend-up': { keys: [], quietKeys: ['Shift+ArrowUp'], where: 'approve' },
  'approve.toggle': { keys: [], quietKeys: ['Space'], where: 'approve' },
  'approve.choose-all': { keys: [], quietKeys: ['Mod+A'], where: 'approve' },
  'approve.choose-none': { keys: [], quietKeys: ['Escape'], where: 'approve' },
  'approve.all': { keys: [], where: 'approve' },
  'approve.without-errors': { keys: [], where: 'approve' },
  'approve.sign': { keys: [], where: 'approve' },
  'approve.show': { keys: [], quietKeys: ['Enter'], where: 'approve' },

  'merge.shown': { keys: [], quietKeys: ['1'], where: 'merge' },
  'merge.other': { keys: [], quietKeys: ['2'], where: 'merge' },
  'merge.combine': { keys: [], quietKeys: ['3'], where: 'merge' },
  'merge.write': { keys: ['Mod+Enter'], where: 'merge' },
  'merge.show': { keys: [], quietKeys: ['Enter'], where: 'merge' },
} satisfies Record<keyof Messages['commands'], Command>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as CommandId[];

export function commandOf(id: CommandId): Command {
  return commands[id];
}
