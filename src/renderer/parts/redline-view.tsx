import { useMemo } from 'react';
import { redline } from '../../core/match/redline.ts';

interface RedlineViewProps {
  before: string;
  after: string;
  /** BCP 47: words are compared in English, clusters in Khmer. */
  language: string;
}

/** What changed between two versions of a text, deletions before insertions. */
export function RedlineView({ before, after, language }: RedlineViewProps) {
  const edits = useMemo(() => redline(before, after, language), [before, after, language]);
  return edits.map(({ op, text }, index) => {
    if (op === 'delete') return <del key={index}>{text}</del>;
    if (op === 'insert') return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
  });
}
