/** Whether the window may use a permission of the system. Copying text is all that it ever needs. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
