/** A chosen file as calls carry it. Rejects when it cannot be read any more. */
export async function withBytes(file: File): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
