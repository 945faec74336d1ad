import type { Database } from 'better-sqlite3';
import type { Settings } from '../../shared/app-view.ts';

/** The user's settings; one that was never made, or is not understood, is as it was at first. */
export interface SettingsStore {
  read(): Settings;
  change(settings: {
    language?: Settings['language'] | undefined;
    theme?: Settings['theme'] | undefined;
  }): Settings;
}

const choices: { [K in keyof Settings]: readonly Settings[K][] } = {
  language: ['en', 'km'],
  theme: ['system', 'light', 'dark'],
};

export function settingsStore(database: Database): SettingsStore {
  const get = database.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const set = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)');
  const one = <K extends keyof Settings>(name: K): Settings[K] => {
    const stored = get.get(name);
    return choices[name].find((choice) => choice === stored) ?? choices[name][0]!;
  };
  const read = () => ({ language: one('language'), theme: one('theme') });
  return {
    read,
    change(settings) {
      for (const [name, value] of Object.entries(settings)) if (value !== undefined) set.run(name, value);
      return read();
    },
  };
}
