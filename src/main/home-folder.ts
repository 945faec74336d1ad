import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Environment {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  userFolder: string;
}

/** The user's data folder of Bokprae, the same for every door; BOKPRAE_HOME names another. */
export function homeFolder(
  { platform, env, userFolder }: Environment = {
    platform: process.platform,
    env: process.env,
    userFolder: homedir(),
  },
): string {
  if (env.BOKPRAE_HOME) return resolve(env.INIT_CWD ?? '.', env.BOKPRAE_HOME);
  if (platform === 'darwin') return join(userFolder, 'Library/Application Support/bokprae');
  if (platform === 'win32') return join(env.APPDATA ?? join(userFolder, 'AppData/Roaming'), 'bokprae');
  return join(env.XDG_DATA_HOME ?? join(userFolder, '.local/share'), 'bokprae');
}

/** Where new projects go unless another folder is named: beside the data where that was put somewhere else. */
export function projectsFolder(home: string): string {
  const own = homeFolder({ platform: process.platform, env: {}, userFolder: homedir() });
  return home === own ? join(homedir(), 'Documents/Bokprae') : join(home, 'projects');
}
