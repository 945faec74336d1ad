import { useEffect, useState } from 'react';
import type { VerifyReport } from '../../shared/verify-report.ts';
import type { ProjectView } from '../../shared/view.ts';
import type { Problem } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { Progress } from '../parts/progress.tsx';
import { CheckReport } from './check-report.tsx';

/** Checks the open project's file from its first step on, and tells what was found. */
export function CheckDialog({ project }: { project: ProjectView }) {
  const { home } = useMessages();
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { handle } = project;

  useEffect(() => {
    let stale = false;
    void backend.call('project.verify', { handle }).then((outcome) => {
      if (stale) return;
      if (outcome.ok) setReport(outcome.value);
      else setProblem(outcome.problem);
    });
    return () => {
      stale = true;
    };
  }, [handle]);

  return (
    <Dialog
      open
      title={home.checkTitle}
      description={<span className="check-path">{project.path}</span>}
      onClose={() => changeApp({ dialog: null })}
    >
      {report ? (
        <div tabIndex={0} role="region" aria-label={home.checkTitle}>
          <CheckReport report={report} />
        </div>
      ) : problem ? (
        <ProblemNote problem={problem} />
      ) : (
        <Progress label={home.checking} />
      )}
    </Dialog>
  );
}
