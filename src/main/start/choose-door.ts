export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Null where the system has no such thing. */
  user: number | null;
}

/** Why the window opens in a browser, as a sentence; null where the desktop window can be tried. */
export function reasonForBrowser({ platform, env, user }: Surroundings): string | null {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display for a desktop window';
  if (user === 0) return 'The desktop window keeps its sandbox, which does not work for root';
  return null;
}
