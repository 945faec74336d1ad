import { termbaseEnding } from '../../shared/termbase-ending.ts';
import { AttachMenu } from '../attachments/attach-menu.tsx';
import { MenuItem } from '../parts/menu.tsx';
import { ask } from '../store/ask.ts';
import { useAnswer } from '../store/use-answer.ts';
import { useMessages } from '../store/use-messages.ts';
import { attachOfficial, attachTermbase } from './termbases-to-write.ts';

interface AttachTermbaseProps {
  handle: string;
  /** Paths of those that the project uses already. */
  used: readonly string[];
  onAttached: (path: string) => void;
}

const official = 'Official terms';

/** Has the project use a termbase of this installation, the official terms, a new one, or a file from elsewhere. */
export function AttachTermbase({ handle, used, onAttached }: AttachTermbaseProps) {
  const { terms: words } = useMessages();
  const own = useAnswer('termbase.list', {}, used.length, 0) ?? [];
  const officialUsed = own.some(({ path, name }) => name === official && used.includes(path));

  async function attach(path: string, writable: boolean): Promise<boolean> {
    if (!(await attachTermbase(handle, path, writable))) return false;
    onAttached(path);
    return true;
  }

  async function addOfficial() {
    const path = await attachOfficial(handle);
    if (path !== null) onAttached(path);
  }

  async function make(name: string): Promise<boolean> {
    const made = await ask('termbase.create', { name });
    return made !== null && attach(made.path, true);
  }

  return (
    <AttachMenu
      words={words}
      own={own.filter(({ path, name }) => name !== official && !used.includes(path))}
      more={!officialUsed && <MenuItem label={words.official} run={() => void addOfficial()} />}
      ending={termbaseEnding}
      attach={(path) => void attach(path, true)}
      attachFile={async (path) =>
        (await ask('termbase.read', { path })) !== null && (await attach(path, false))
      }
      make={make}
    />
  );
}
