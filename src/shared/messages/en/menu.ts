/** Words of the desktop's own menu. */
export const menu = {
  file: 'File',
  edit: 'Edit',
  row: 'Row',
  view: 'View',
  help: 'Help',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  actualSize: 'Normal size',
  fullScreen: 'Full screen',
  quit: 'Quit Bokprae',
};
