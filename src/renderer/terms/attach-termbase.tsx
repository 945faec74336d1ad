import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { ask } from '../store/ask.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { TermbaseFile } from './termbase-file.tsx';
import { attachOfficial, attachTermbase } from './termbases-to-write.ts';

interface AttachTermbaseProps {
  handle: string;
  /** Paths of those that the project uses already. */
  used: readonly string[];
  onAttached: (path: string) => void;
}

/** Has the project use a termbase of this installation, the official terms, or a new one. */
export function AttachTermbase({ handle, used, onAttached }: AttachTermbaseProps) {
  const { terms: words, common } = useMessages();
  const own = useAnswer('termbase.list', {}, used.length, 0) ?? [];
  const [asking, setAsking] = useState<'name' | 'file' | null>(null);
  const [name, setName] = useState('');

  async function attach(path: string, writable: boolean) {
    if (!(await attachTermbase(handle, path, writable))) return;
    setAsking(null);
    onAttached(path);
  }

  async function addOfficial() {
    const path = await attachOfficial(handle);
    if (path !== null) onAttached(path);
  }

  async function make(event: FormEvent) {
    event.preventDefault();
    const made = await ask('termbase.create', { name });
    if (!made) return;
    setName('');
    await attach(made.path, true);
  }

  if (asking === 'file')
    return <TermbaseFile take={(path) => void attach(path, false)} leave={() => setAsking(null)} />;
  if (asking === 'name') {
    return (
      <form className="termbase-new" onSubmit={(event) => void make(event)}>
        <Field
          autoFocus
          label={words.newName}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <Button onClick={() => setAsking(null)}>{common.cancel}</Button>
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {words.create}
        </Button>
      </form>
    );
  }
  const others = own.filter(({ path }) => !used.includes(path));
  const officialUsed = own.some(({ path, name: each }) => each === 'Official terms' && used.includes(path));
  return (
    <Menu
      trigger={
        <button type="button" className="button button-plain">
          <Plus size={15} aria-hidden="true" />
          {words.attach}
        </button>
      }
    >
      {others
        .filter(({ name: each }) => each !== 'Official terms')
        .map(({ path, name: each }) => (
          <MenuItem key={path} label={each} run={() => void attach(path, true)} />
        ))}
      {!officialUsed && <MenuItem label={words.official} run={() => void addOfficial()} />}
      <MenuLine />
      <MenuItem label={words.newOne} run={() => setAsking('name')} />
      <MenuItem label={words.file} run={() => setAsking('file')} />
    </Menu>
  );
}
