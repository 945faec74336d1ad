/** Gives bytes to the system as a download. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; at once would cut it off in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
