import { hasRight } from '../../core/review/policy.ts';
import { WaiverDialog } from '../approve/waiver-dialog.tsx';
import { useCommand } from '../commands/use-command.ts';
import { useApp } from '../store/app-store.ts';
import { toggle } from './editor/mark-commands.ts';
import { say, showProblem } from '../parts/toast.ts';
import { FindingCommands } from './findings/finding-commands.tsx';
import { chosenWords } from './comments/choose-words.ts';
import { MatchCommands } from './memory/match-commands.tsx';
import { useActions } from './use-actions.ts';
import { useApproveRow } from './use-approve-row.ts';
import { usePlace, useWork } from './use-work.ts';

/** Does the commands of the table that belong to rows and their texts. */
export function ReviewCommands() {
  return (
    <>
      <MovingCommands />
      <WritingCommands />
      <FindingCommands />
      <MatchCommands />
    </>
  );
}

function MovingCommands() {
  const work = useWork();
  const actions = useActions();
  function focus(on: 'target' | 'row') {
    const { active } = work.place.state();
    if (active !== null) work.go(active, { on });
  }

  function openFind(replacing: boolean) {
    const { last } = work.editors;
    const editor = last && work.editors[last];
    const selected = editor?.hasFocus() ? editor.selectedText() : '';
    work.find.open(replacing, selected.slice(0, 200));
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-find-box]')?.select());
  }

  useCommand('row.next', () => actions.step(1));
  useCommand('row.previous', () => actions.step(-1));
  useCommand('row.next-open', () => actions.goToOpen(1));
  useCommand('row.previous-open', () => actions.goToOpen(-1));
  useCommand('row.edit', () => focus('target'));
  useCommand('row.leave', () => focus('row'));
  function comment() {
    const chosen = chosenWords(work);
    const { active } = work.place.state();
    if (chosen && chosen.row !== active) work.go(chosen.row, { on: 'nothing' });
    else if (active !== null && work.edits.get(active)) void write(active);
    work.place.askForComment(chosen);
  }

  async function write(row: string) {
    const outcome = await work.edits.write(row);
    if (!outcome.ok) showProblem(outcome.problem);
  }

  useCommand('row.comment', comment);
  useCommand('comments.show', () => {
    work.place.change({ drawer: true, panel: 'comments' });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-comments-search]')?.focus());
  });
  useCommand('find', () => openFind(false));
  useCommand('replace', () => openFind(true));

  return null;
}

function WritingCommands() {
  const work = useWork();
  const actions = useActions();
  const approval = useApproveRow();
  const path = useApp((state) => state.project?.path);
  const writable = useApp((state) => state.project !== null && state.project.readOnly === null);
  const role = useApp((state) => state.project?.me?.role);
  const active = usePlace((place) => place.active);
  const reviews = writable && role !== undefined && role !== 'translator';
  const there = writable && active !== null;
  const row = () => work.rows.get(work.place.state().active ?? '');

  async function save() {
    const now = work.place.state().active;
    if (now !== null) work.leave(now);
    const all = await work.edits.flush();
    const { length } = work.edits.rows;
    if (!all) return say(({ review }) => review.unsaved(length));
    say(({ common }) => (path ? `${common.saved} ${common.savedWhere(path)}` : common.saved));
  }

  function mark(type: 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript') {
    const editor = work.editors.target;
    if (!editor) return;
    editor.run(toggle(type));
    editor.focus();
  }

  useCommand('undo', () => void actions.undo(), writable);
  useCommand('redo', () => void actions.redo(), writable);
  useCommand('row.reviewed', () => void actions.confirm(), there);
  useCommand('row.approve', () => void approval.approve(), there && role === 'supervisor');
  useCommand(
    'row.translated',
    () => {
      const now = row();
      if (now) void actions.setState(now, 'translated');
    },
    there,
  );
  useCommand('row.request', () => work.place.change({ dialog: 'request' }), there && reviews);
  useCommand(
    'row.suggest',
    () => work.place.change({ mode: work.place.state().mode === 'suggest' ? 'edit' : 'suggest' }),
    there,
  );
  useCommand(
    'row.correct',
    () => work.place.change({ mode: 'correct' }),
    there && role !== undefined && hasRight(role, 'correct'),
  );
  useCommand(
    'row.unlock',
    () => {
      const now = row();
      if (now?.approved) void actions.setState(now, 'translated');
    },
    there && role !== undefined && hasRight(role, 'unlock'),
  );
  useCommand('row.merge', () => void actions.merge(), there);
  useCommand('row.split', () => void actions.split(), there);
  useCommand('row.move-up', () => void actions.move(work.editors.last ?? 'target', 'up'), there);
  useCommand('row.move-down', () => void actions.move(work.editors.last ?? 'target', 'down'), there);
  useCommand('project.saved', () => void save(), writable);
  useCommand('text.bold', () => mark('bold'), there);
  useCommand('text.italic', () => mark('italic'), there);
  useCommand('text.underline', () => mark('underline'), there);
  useCommand('text.superscript', () => mark('superscript'), there);
  useCommand('text.subscript', () => mark('subscript'), there);

  return approval.waiving ? <WaiverDialog rows={1} waive={approval.waive} onClose={approval.giveUp} /> : null;
}
