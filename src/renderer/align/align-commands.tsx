import { useCommand } from '../commands/use-command.ts';
import { useReadOnly } from '../review/use-read-only.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** Does the commands of the Align screen. */
export function AlignCommands() {
  const { store, actions } = useAlignment();
  const writable = !useReadOnly();
  const cutting = useAlign((state) => state.caret !== null);
  const some = useAlign((state) => state.marked.size > 0);
  const onText = useAlign((state) => state.active !== null);
  const may = writable && onText;
  useCommand('align.next-doubtful', () => actions.goToDoubtful(1));
  useCommand('align.previous-doubtful', () => actions.goToDoubtful(-1));
  useCommand('row.next', () => actions.step(1));
  useCommand('row.previous', () => actions.step(-1));
  useCommand('align.accept', () => void actions.accept(), may);
  useCommand('align.doubt', () => void actions.doubt(), may);
  useCommand('align.mark', () => store.mark(store.state().active!), may);
  useCommand('align.link', () => void actions.link(), may);
  useCommand('align.unlink', () => void actions.unlink(), may);
  useCommand('align.omit', () => actions.openOmit(), may);
  useCommand('align.shift-up', () => void actions.move('up', true), may);
  useCommand('align.shift-down', () => void actions.move('down', true), may);
  useCommand('align.realign', () => void actions.realign(), writable);
  useCommand('row.merge', () => void actions.merge(), may);
  useCommand('row.split', () => void actions.cut(), may);
  useCommand('row.edit', () => void actions.cut(), may);
  useCommand('row.leave', () => store.change({ caret: null, marked: new Set() }), cutting || some);
  useCommand('row.move-up', () => void actions.move('up'), may);
  useCommand('row.move-down', () => void actions.move('down'), may);
  useCommand('undo', () => void actions.takeBack('undo'), writable);
  useCommand('redo', () => void actions.takeBack('redo'), writable);
  return null;
}
