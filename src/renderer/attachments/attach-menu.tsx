import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FileDialog } from '../folders/file-dialog.tsx';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { NameDialog } from './name-dialog.tsx';

interface AttachMenuProps {
  words: {
    attach: string;
    newOne: string;
    newName: string;
    create: string;
    file: string;
    fileTitle: string;
  };
  /** Those of this installation that can be chosen. */
  own: readonly { path: string; name: string }[];
  /** What else can be chosen. */
  more?: ReactNode;
  ending: string;
  attach: (path: string) => void;
  /** Takes a file from elsewhere; false when it is none of these, and another is to be chosen. */
  attachFile: (path: string) => Promise<boolean>;
  /** Makes a new one; false when it cannot, and another name is to be given. */
  make: (name: string) => Promise<boolean>;
}

/** Has the project use a memory or termbase: one of this installation, a new one, or a file from elsewhere. */
export function AttachMenu({ words, own, more, ending, attach, attachFile, make }: AttachMenuProps) {
  const [asking, setAsking] = useState<'name' | 'file' | null>(null);
  const [endings] = useState([ending]);
  const close = () => setAsking(null);
  const closeIf = (done: boolean) => done && close();
  return (
    <>
      <Menu
        trigger={
          <button type="button" className="button button-plain">
            <Plus size={15} aria-hidden="true" />
            {words.attach}
          </button>
        }
      >
        {own.map(({ path, name }) => (
          <MenuItem key={path} label={name} run={() => attach(path)} />
        ))}
        {more}
        {(own.length > 0 || more) && <MenuLine />}
        <MenuItem label={words.newOne} run={() => setAsking('name')} />
        <MenuItem label={words.file} run={() => setAsking('file')} />
      </Menu>
      {asking === 'name' && (
        <NameDialog
          title={words.newOne.replace('…', '')}
          label={words.newName}
          make={words.create}
          take={(name) => void make(name).then(closeIf)}
          onClose={close}
        />
      )}
      {asking === 'file' && (
        <FileDialog
          title={words.fileTitle}
          endings={endings}
          take={(path) => void attachFile(path).then(closeIf)}
          onClose={close}
        />
      )}
    </>
  );
}
