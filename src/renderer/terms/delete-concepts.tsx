import { backend } from '../bridge/backend.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { say, showProblem } from '../parts/toast.ts';
import { useMessages } from '../store/use-messages.ts';

interface DeleteConceptsProps {
  path: string;
  ids: number[];
  onClose: () => void;
}

/** Asks before terms are deleted: that is no change of the project, and cannot be undone. */
export function DeleteConcepts({ path, ids, onClose }: DeleteConceptsProps) {
  const { terms: words, common } = useMessages();
  async function remove() {
    const outcome = await backend.call('concepts.remove', { path, ids });
    if (outcome.ok) say(words.deleted);
    else showProblem(outcome.problem);
    onClose();
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.deleteMany(ids.length)}
      description={words.deleteWhat}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" onClick={() => void remove()}>
            {words.delete}
          </Button>
        </>
      }
    />
  );
}
