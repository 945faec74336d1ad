import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { changeApp, useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { Refound } from './refound.tsx';
import { saveCard } from './save-card.ts';
import './people.css';

/** Tells somebody who does not belong to a project how to become a member, and what is left when nobody can invite. */
export function OutsiderDialog({ project, problem }: { project: ProjectView; problem: Problem }) {
  const { people, common, home } = useMessages();
  const language = useApp((state) => state.language);
  const mine = useApp((state) => state.app?.identity?.fingerprint);
  const supervisors = project.members.filter(({ role }) => role === 'supervisor').map(({ name }) => name);
  const close = () => changeApp({ dialog: null });
  return (
    <Dialog
      open
      title={people.outsiderTitle}
      onClose={close}
      footer={
        <Button look="primary" onClick={close}>
          {home.readIt}
        </Button>
      }
    >
      <p>{problemSentence(problem, language)}</p>
      {problem.code !== 'key-replaced' && (
        <section className="key-part">
          <p>{people.outsiderWhat(supervisors.join(', '))}</p>
          <dl className="key-facts">
            <dt>{common.fingerprint}</dt>
            <dd>
              <code>{mine}</code>
            </dd>
          </dl>
          <div className="key-buttons">
            <Button onClick={() => void saveCard()}>{people.saveCard}</Button>
          </div>
        </section>
      )}
      <Refound handle={project.handle} />
    </Dialog>
  );
}
