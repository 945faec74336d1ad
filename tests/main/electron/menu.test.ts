import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuKeys, menuTemplate } from '../../../src/main/electron/menu.ts';
import { type CommandId, commandOf } from '../../../src/renderer/commands/commands.ts';
import { messages } from '../../../src/shared/messages/messages.ts';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...items(item.submenu)] : [item]));
}

test('a command of the menu is sent to the window by its id', () => {
  const sent: string[] = [];
  const all = items(menuTemplate(messages('en'), false, (command) => sent.push(command)));
  const commands = all.filter((item) => item.id !== undefined);
  for (const item of commands) (item.click as () => void)();
  expect(sent).toEqual(commands.map((item) => item.id));
  expect(sent).toContain('project.open');
  expect(new Set(sent).size).toBe(sent.length);
});

test('the menu shows the keys that the window listens to, and takes none of them away from it', () => {
  const all = items(menuTemplate(messages('en'), false, () => undefined));
  for (const [id, accelerator] of Object.entries(menuKeys)) {
    const item = all.find((one) => one.id === id);
    expect(item).toMatchObject({ accelerator, registerAccelerator: false });
    const keys: readonly string[] = commandOf(id as CommandId).keys;
    expect(keys[0]).toBe(accelerator.replace('CmdOrCtrl', 'Mod'));
  }
});

test.each(['en', 'km'] as const)('every entry has its word in %s', (language) => {
  const all = items(menuTemplate(messages(language), true, () => undefined));
  for (const item of all) {
    if (item.type === 'separator' || item.role === 'appMenu') continue;
    expect(item.label, JSON.stringify(item)).toBeTruthy();
  }
});

test('only a Mac gets the menu with the app’s own name', () => {
  const first = (mac: boolean) => menuTemplate(messages('en'), mac, () => undefined)[0];
  expect(first(true)).toEqual({ role: 'appMenu' });
  expect(first(false)?.label).toBe('File');
});
