/** Tells each line of a streamed UTF-8 text that is not empty; ends when the stream does, rejects when it breaks. */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  tell: (line: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line.trim() !== '') tell(line);
    if (done) return;
  }
}
