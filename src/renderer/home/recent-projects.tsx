import { X } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import type { RecentProject } from '../../shared/app-view.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { StateBar } from '../parts/state-bar.tsx';
import { say } from '../parts/toast.ts';
import { useWhen } from '../parts/use-when.ts';
import { changeApp, useApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
import { openProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';

export function RecentProjects() {
  const { home } = useMessages();
  const recent = useApp((state) => state.app?.recent ?? none);
  return (
    <section aria-labelledby="home-recent">
      <h2 id="home-recent" className="heading-small">
        {home.recent}
      </h2>
      {recent.length === 0 ? (
        <p className="soft home-none">{home.noRecent}</p>
      ) : (
        <ul className="recent">
          {recent.map((project) => (
            <RecentItem key={project.path} project={project} />
          ))}
        </ul>
      )}
    </section>
  );
}

const none: RecentProject[] = [];

function RecentItem({ project }: { project: RecentProject }) {
  const { home } = useMessages();
  const when = useWhen();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { path, title, opened, approved, rows } = project;
  const told = home.approvedOf({ approved, rows });

  async function forget() {
    const app = await ask('recent.forget', { path });
    if (!app) return;
    changeApp({ app });
    say((words) => words.home.forgotten);
  }

  return (
    <li className="recent-item">
      <button
        type="button"
        className="recent-open"
        onClick={() => void openProject(path, { tellMissing: setProblem })}
      >
        <span className="recent-title">{title}</span>
        <span className="recent-path">{path}</span>
      </button>
      <span className="recent-progress" title={told}>
        <StateBar all={rows} approved={approved} label={told} />
        <span>
          {approved}/{rows}
        </span>
      </span>
      <time className="recent-when" dateTime={opened}>
        {when(opened)}
      </time>
      <IconButton label={home.forget(title)} className="recent-forget" onClick={() => void forget()}>
        <X size={15} aria-hidden="true" />
      </IconButton>
      {problem && (
        <div className="recent-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
    </li>
  );
}
