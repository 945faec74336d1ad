import type { ProjectView } from '../../shared/view.ts';
import { runCommand } from '../commands/handlers.ts';
import { Tip } from '../parts/tip.tsx';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

/** The ways through a project: Align, Review, Approve, Export, Overview, each with what waits there. */
export function ScreenTabs({ project }: { project: ProjectView }) {
  const { common, commands } = useMessages();
  const screen = useApp((state) => state.screen);
  const { doubtful, open, states } = project.counts;
  const tabs = [
    { id: 'align', count: doubtful, told: common.doubtfulRows },
    { id: 'review', count: open - states.reviewed, told: common.openRows },
    { id: 'approve', count: states.reviewed, told: common.waitingRows },
    { id: 'export', count: 0, told: common.openRows },
    { id: 'overview', count: 0, told: common.openRows },
  ] as const;
  return (
    <nav className="screen-tabs" aria-label={common.main}>
      {tabs.map(({ id, count, told }) => (
        <Tip key={id} label={count > 0 ? told(count) : commands[`screen.${id}`]} command={`screen.${id}`}>
          <button
            type="button"
            className="screen-tab"
            aria-current={screen === id ? 'page' : undefined}
            onClick={() => void runCommand(`screen.${id}`)}
          >
            {common[id]} {count > 0 && <b>{count}</b>}
          </button>
        </Tip>
      ))}
    </nav>
  );
}
