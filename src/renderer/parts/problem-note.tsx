import { TriangleAlert } from 'lucide-react';
import { problemSentence } from '../../shared/messages/problem-sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import { useApp } from '../store/app-store.ts';
import './problem-note.css';

/** A problem in its sentence, where it arose. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const language = useApp((state) => state.language);
  return (
    <p className="problem-note" role="alert">
      <TriangleAlert size={16} aria-hidden="true" />
      <span>{problemSentence(problem, language)}</span>
    </p>
  );
}
