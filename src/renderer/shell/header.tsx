import { useMessages } from '../store/use-messages.ts';
import { useApp } from '../store/app-store.ts';
import { ProjectMenu } from './project-menu.tsx';
import { ScreenTabs } from './screen-tabs.tsx';
import { UserMenu } from './user-menu.tsx';
import './header.css';

export function Header() {
  const { common } = useMessages();
  const project = useApp((state) => state.project);
  return (
    <header className="header">
      <div className="header-brand" translate="no">
        {common.appName}
        <span lang="km">{common.appNameKhmer}</span>
      </div>
      {project && <ProjectMenu project={project} />}
      {project && <ScreenTabs project={project} />}
      <UserMenu />
    </header>
  );
}
