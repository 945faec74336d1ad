import type { Settings } from '../../shared/app-view.ts';
import { appState, changeApp } from './app-store.ts';
import { ask } from './ask.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Writes language and theme onto the page, where the look finds them. */
export function applySettings(settings: Settings): void {
  const { app } = appState();
  changeApp({ language: settings.language, ...(app ? { app: { ...app, settings } } : {}) });
  paint();
}

/** Changes settings at once, and back to what is kept if that cannot be written. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = appState().app?.settings;
  if (before) applySettings({ ...before, ...change });
  const settings = await ask('settings.change', change);
  const kept = settings ?? before;
  if (kept) applySettings(kept);
}

function paint(): void {
  const theme = appState().app?.settings.theme ?? 'system';
  document.documentElement.lang = appState().language;
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

/** Follows the system's theme as long as the setting says so. */
export function followSystemTheme(): void {
  dark.addEventListener('change', paint);
  paint();
}
