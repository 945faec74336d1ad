import type { MenuItemConstructorOptions } from 'electron';
import type { Messages } from '../../shared/messages/messages.ts';

type CommandId = keyof Messages['commands'];

/** Keys shown beside the menu's commands; the window itself listens to them. */
export const menuKeys: Partial<Record<CommandId, string>> = {
  'project.open': 'CmdOrCtrl+O',
  'palette.open': 'CmdOrCtrl+K',
  'screen.align': 'Alt+0',
  'screen.review': 'Alt+1',
  'screen.approve': 'Alt+2',
  'screen.export': 'Alt+3',
  'screen.merge': 'Alt+5',
  'project.hand-over': 'CmdOrCtrl+Shift+H',
  'project.take-in': 'CmdOrCtrl+Shift+I',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  replace: 'CmdOrCtrl+H',
  'row.next-open': 'F8',
  'row.reviewed': 'CmdOrCtrl+Enter',
  'row.approve': 'CmdOrCtrl+Shift+Enter',
  'row.comment': 'CmdOrCtrl+M',
  'row.merge': 'CmdOrCtrl+Shift+J',
  'row.split': 'CmdOrCtrl+Shift+S',
  'shortcuts.show': 'F1',
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application's menu. `run` sends a command to the window, which knows whether it can be done now. */
export function menuTemplate(
  words: Messages,
  mac: boolean,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const command = (id: CommandId): MenuItemConstructorOptions => {
    const accelerator = menuKeys[id];
    return {
      id,
      label: words.commands[id],
      click: () => run(id),
      ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    };
  };
  const commands = (...ids: CommandId[]) => ids.map(command);
  const { menu } = words;
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: menu.file,
      submenu: [
        ...commands('project.new', 'project.open', 'project.sample'),
        separator,
        ...commands(
          'project.hand-over',
          'project.take-in',
          'project.take-in-table',
          'project.new-version',
          'screen.merge',
        ),
        separator,
        ...commands('project.check', 'screen.export', 'project.close'),
        separator,
        { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        ...commands('undo', 'redo'),
        separator,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
        separator,
        ...commands('find', 'replace'),
      ],
    },
    {
      label: menu.row,
      submenu: [
        ...commands('row.next-open', 'row.reviewed', 'row.approve', 'row.request', 'row.comment'),
        separator,
        ...commands('row.merge', 'row.split', 'row.move-up', 'row.move-down'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        ...commands('screen.align', 'screen.review', 'screen.approve', 'palette.open'),
        separator,
        ...commands('language.english', 'language.khmer'),
        separator,
        ...commands('theme.system', 'theme.light', 'theme.dark'),
        separator,
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
    { role: 'help', label: menu.help, submenu: commands('shortcuts.show', 'about.show') },
  ];
}
