import type { CommandId } from '../../commands/commands.ts';
import { runCommand } from '../../commands/handlers.ts';
import { useAvailableCommands } from '../../commands/use-available-commands.ts';
import { CommandKeys } from '../../parts/keys.tsx';
import { useApp } from '../../store/app-store.ts';
import { useMessages } from '../../store/use-messages.ts';

/** The few keys that matter while one edits, which are buttons too. */
export function EditorBar({ locked }: { locked: boolean }) {
  const { review } = useMessages();
  const role = useApp((state) => state.project?.me?.role);
  return (
    <div className="editor-bar">
      {!locked && (
        <BarButton
          command="row.reviewed"
          label={role === 'translator' ? review.bar.translated : review.bar.reviewed}
        />
      )}
      {role === 'supervisor' && <BarButton command="row.approve" label={review.bar.approve} />}
      <BarButton command="row.suggest" label={review.bar.suggest} />
      <BarButton command="row.comment" label={review.bar.comment} />
    </div>
  );
}

function BarButton({ command, label }: { command: CommandId; label: string }) {
  const available = useAvailableCommands().includes(command);
  if (!available) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bar-button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void runCommand(command)}
    >
      <CommandKeys command={command} /> {label}
    </button>
  );
}
