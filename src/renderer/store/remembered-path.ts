const name = 'bokprae-project';

/** The project that this tab had open before it was loaded anew; null when there was none. */
export function rememberedPath(): string | null {
  return sessionStorage.getItem(name);
}

export function rememberPath(path: string | null): void {
  if (path === null) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, path);
}
