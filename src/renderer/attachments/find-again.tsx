import { useState } from 'react';
import { FileDialog } from '../folders/file-dialog.tsx';
import { Button } from '../parts/button.tsx';

interface FindAgainProps {
  label: string;
  title: string;
  endings: readonly string[];
  /** Where the file was. */
  path: string;
  /** Whether the file chosen is one that can stand in its place; it is used then. */
  take: (chosen: string) => Promise<boolean>;
}

/** Looks for a file that is gone from where it was, beginning in that folder. */
export function FindAgain({ label, title, endings, path, take }: FindAgainProps) {
  const [looking, setLooking] = useState(false);

  async function choose(chosen: string) {
    if (await take(chosen)) setLooking(false);
  }

  return (
    <>
      <Button look="quiet" onClick={() => setLooking(true)}>
        {label}
      </Button>
      {looking && (
        <FileDialog
          title={title}
          endings={endings}
          from={path.replace(/[\\/][^\\/]*$/, '')}
          take={(chosen) => void choose(chosen)}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  );
}
