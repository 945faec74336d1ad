/** Whether shortcuts are written and pressed the Mac's way. */
export const mac = /Mac|iPhone|iPad/.test(navigator.platform);
