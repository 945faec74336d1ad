import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bokprae', {
  call: (method: string, input: unknown) => ipcRenderer.invoke('call', method, input),
  onEvent: (listener: (event: unknown) => void) => {
    ipcRenderer.on('event', (_sender, event: unknown) => listener(event));
  },
});
