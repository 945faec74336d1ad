import { type FormEvent, useState } from 'react';
import { termbaseEnding } from '../../shared/termbase-ending.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';

interface TermbaseFileProps {
  /** Where it was, if it is looked for again. */
  was?: string;
  take: (path: string) => void;
  leave: () => void;
}

/** Asks for a termbase's file by its path, and makes sure that it is one. */
export function TermbaseFile({ was = '', take, leave }: TermbaseFileProps) {
  const { terms: words, common } = useMessages();
  const [path, setPath] = useState(was);

  async function open(event: FormEvent) {
    event.preventDefault();
    const bare = path.trim().replace(/^"(.*)"$/, '$1');
    if (await ask('termbase.read', { path: bare })) take(bare);
  }

  return (
    <form className="termbase-new" onSubmit={(event) => void open(event)}>
      <Field
        autoFocus
        label={words.filePath(termbaseEnding)}
        value={path}
        maxLength={4_000}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setPath(event.target.value)}
      />
      <Button onClick={leave}>{common.cancel}</Button>
      <Button look="primary" type="submit" disabled={!path.trim().replace(/"$/, '').endsWith(termbaseEnding)}>
        {words.use}
      </Button>
    </form>
  );
}
