import { CircleHelp, Keyboard, KeyRound, Search, ShieldCheck } from 'lucide-react';
import { CommandItem, Menu, MenuChoice, MenuLine } from '../parts/menu.tsx';
import { useApp } from '../store/app-store.ts';
import { changeSettings } from '../store/settings.ts';
import { useMessages } from '../store/use-messages.ts';
import { initials } from './initials.ts';
import { interfaceLanguageNames } from './interface-language-names.ts';

/** Who works here, with their settings. */
export function UserMenu() {
  const { common } = useMessages();
  const app = useApp((state) => state.app);
  const role = useApp((state) => state.project?.me?.role);
  if (!app?.identity) return null;
  const { name, fingerprint } = app.identity;
  return (
    <div className="header-user">
      <Menu
        align="end"
        trigger={
          <button type="button" className="user-menu">
            <span className="avatar" aria-hidden="true">
              {initials(name)}
            </span>
            <span className="user-name">{role ? `${name} · ${common.roles[role]}` : name}</span>
          </button>
        }
      >
        <p className="menu-note" title={common.fingerprintWhy}>
          {name}
          <br />
          {common.fingerprint}: <code>{fingerprint}</code>
        </p>
        <CommandItem command="key.show" icon={<KeyRound size={15} aria-hidden="true" />} />
        <MenuLine />
        <MenuChoice
          label={common.interfaceLanguage}
          value={app.settings.language}
          options={interfaceLanguageNames}
          choose={(language) => void changeSettings({ language })}
        />
        <MenuChoice
          label={common.theme}
          value={app.settings.theme}
          options={(['system', 'light', 'dark'] as const).map((theme) => ({
            value: theme,
            label: common.themes[theme],
          }))}
          choose={(theme) => void changeSettings({ theme })}
        />
        <MenuLine />
        <CommandItem command="palette.open" icon={<Search size={15} aria-hidden="true" />} />
        <CommandItem command="policy.show" icon={<ShieldCheck size={15} aria-hidden="true" />} />
        <CommandItem command="shortcuts.show" icon={<Keyboard size={15} aria-hidden="true" />} />
        <CommandItem command="about.show" icon={<CircleHelp size={15} aria-hidden="true" />} />
      </Menu>
    </div>
  );
}
