/** Tells each line of a streamed UTF-8 text that is not empty; ends when the stream does, rejects when it breaks. */
export async function readLines(
  stream: ReadableStream<Uint8Array>,
  tell: (line: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  /** Pieces of a line whose end has not come: a long one comes in many. */
  let begun: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    const [first = '', ...others] = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split(
      '\n',
    );
    begun.push(first);
    for (const next of others) {
      say(begun);
      begun = [next];
    }
    if (!done) continue;
    say(begun);
    return;
  }

  function say(pieces: readonly string[]): void {
    const line = pieces.join('');
    if (line.trim() !== '') tell(line);
  }
}
