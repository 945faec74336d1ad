import { useState } from 'react';
import { signOffSentences } from '../../shared/messages/proof-sentences.ts';
import type { SignOffView } from '../../shared/people-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say } from '../parts/toast.ts';
import { useDateAndTime } from '../parts/use-date-and-time.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface SignOffPartProps {
  project: ProjectView;
  /** Whether who works here may sign. */
  allowed: boolean;
}

/** Whether the document is signed off and that still holds; and the signing of it. */
export function SignOffPart({ project, allowed }: SignOffPartProps) {
  const { approve, proof } = useMessages();
  const when = useDateAndTime();
  const { signOff, handle } = project;
  const [asked, setAsked] = useState<SignOffView | null>(null);
  const holds = signOff !== null && signOff.voiding === null;
  const ask0 = async () => setAsked(await ask('sign-off.read', { handle }));
  useCommand('approve.sign', () => void ask0(), allowed && !holds);

  async function sign() {
    if (!asked) return;
    const { document } = asked;
    setAsked(null);
    if (await ask('sign-off.sign', { handle, document })) say((words) => words.approve.signed);
  }

  return (
    <section className={signOff && !holds ? 'approve-signed approve-voided' : 'approve-signed'}>
      {signOff &&
        signOffSentences(proof, signOff, when(signOff.at)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      {allowed && !holds && <Button onClick={() => void ask0()}>{approve.sign}…</Button>}
      {asked && (
        <SignDialog asked={asked} project={project} sign={() => void sign()} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

interface SignDialogProps {
  asked: SignOffView;
  project: ProjectView;
  sign: () => void;
  onClose: () => void;
}

function SignDialog({ asked, project, sign, onClose }: SignDialogProps) {
  const { approve, common } = useMessages();
  const { document, rows, open, comments, suggestions } = asked;
  const ready = open.length === 0;
  const listed = open.slice(0, 12).join(', ') + (open.length > 12 ? ' …' : '');
  return (
    <Dialog
      open
      title={approve.signTitle}
      description={approve.signWhat}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!ready} onClick={sign}>
            {approve.sign}
          </Button>
        </>
      }
    >
      <dl className="sign-facts">
        <dt>{common.project}</dt>
        <dd>{project.title}</dd>
        <dt>{approve.signRows}</dt>
        <dd>{rows}</dd>
        <dt>{approve.signHash}</dt>
        <dd>
          <code>{document}</code>
        </dd>
        <dt>{approve.signOpen}</dt>
        <dd>{approve.signOpenCounts({ comments, suggestions })}</dd>
      </dl>
      {!ready && <p className="approve-voided">{approve.signNotYet({ rows: listed, count: open.length })}</p>}
    </Dialog>
  );
}
