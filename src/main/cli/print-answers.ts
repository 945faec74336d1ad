import { print } from './command.ts';

const pieceSize = 1 << 20;

/** Prints an array of answers, one a line, as they are found: those of many questions are more than one text can hold. */
export function printAnswers(
  questions: readonly string[],
  answer: (question: string) => readonly unknown[],
): void {
  let waiting = '[';
  for (const [at, question] of questions.entries()) {
    waiting += `${at === 0 ? '' : ',\n'}${JSON.stringify(answer(question))}`;
    if (waiting.length < pieceSize) continue;
    process.stdout.write(waiting);
    waiting = '';
  }
  print(`${waiting}]`);
}
