import {
  BookA,
  ChevronDown,
  Database,
  FileCheck2,
  FileInput,
  FilePlus,
  FileStack,
  FolderOpen,
  GitMerge,
  Inbox,
  Send,
  Users,
  WandSparkles,
  X,
} from 'lucide-react';
import type { ProjectView } from '../../shared/view.ts';
import { CommandItem, Menu, MenuLine } from '../parts/menu.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

/** The open project's title, and what can be done with its file. */
export function ProjectMenu({ project }: { project: ProjectView }) {
  const { common } = useMessages();
  return (
    <>
      <Menu
        trigger={
          <button type="button" className="project-menu" title={project.title}>
            <span>{project.title}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        }
      >
        <p className="menu-note">{project.path}</p>
        <MenuLine />
        <CommandItem command="project.check" icon={<FileCheck2 size={15} aria-hidden="true" />} />
        <CommandItem command="project.people" icon={<Users size={15} aria-hidden="true" />} />
        <CommandItem command="memories.show" icon={<Database size={15} aria-hidden="true" />} />
        <CommandItem command="termbases.show" icon={<BookA size={15} aria-hidden="true" />} />
        <CommandItem command="document.pretranslate" icon={<WandSparkles size={15} aria-hidden="true" />} />
        <CommandItem command="project.hand-over" icon={<Send size={15} aria-hidden="true" />} />
        <CommandItem command="project.take-in" icon={<Inbox size={15} aria-hidden="true" />} />
        <CommandItem command="project.take-in-table" icon={<FileInput size={15} aria-hidden="true" />} />
        <CommandItem command="project.new-version" icon={<FileStack size={15} aria-hidden="true" />} />
        <CommandItem command="screen.merge" icon={<GitMerge size={15} aria-hidden="true" />} />
        <MenuLine />
        <CommandItem command="project.open" icon={<FolderOpen size={15} aria-hidden="true" />} />
        <CommandItem command="project.new" icon={<FilePlus size={15} aria-hidden="true" />} />
        <MenuLine />
        <CommandItem command="project.close" icon={<X size={15} aria-hidden="true" />} />
      </Menu>
      {project.signOff && (
        <button
          type="button"
          className={project.signOff.voiding ? 'header-signed header-signed-void' : 'header-signed'}
          onClick={() => changeApp({ screen: 'approve' })}
        >
          {project.signOff.voiding ? common.signOffVoid : common.signedOff}
        </button>
      )}
      {project.readOnly && (
        <button type="button" className="header-read-only" onClick={() => changeApp({ dialog: 'read-only' })}>
          {common.readOnly}
        </button>
      )}
    </>
  );
}
