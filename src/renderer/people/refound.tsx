import { useState } from 'react';
import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { showProject } from '../store/open-project.ts';
import { useMessages } from '../store/use-messages.ts';

/** Begins a project anew whose last key is lost, after saying what that means. */
export function Refound({ handle }: { handle: string }) {
  const { people, common } = useMessages();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        {people.refoundAsk}
      </Button>
    );
  }
  return (
    <section className="key-part">
      <p className="soft">{people.refoundWhat}</p>
      <div className="key-buttons">
        <Button
          autoFocus
          onClick={() => void backend.call('project.refound', { handle }).then((made) => showProject(made))}
        >
          {people.refound}
        </Button>
        <Button look="quiet" onClick={() => setAsking(false)}>
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}
