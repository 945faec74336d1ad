import { useEffect, useEffectEvent, useState } from 'react';
import type { Outcome, Problem } from '../../../shared/problem.ts';
import { useWork } from '../use-work.ts';

/** A text of a segment, of the version that was looked at, that may be changed. */
export interface PreviewedText {
  row: string;
  segment: string;
  version: string[];
}

/** What `apply` of a preview changes: each segment in the version that was looked at. */
export type ChosenSegments = { segment: string; version: string[] }[];

interface PreviewOptions<Text extends PreviewedText> {
  /** Asks for the texts; another function asks anew. */
  ask: () => Promise<Outcome<Text[]>>;
  /** Changes the segments, all in one step. */
  apply: (segments: ChosenSegments) => Promise<Outcome<unknown>>;
  heard?: (found: readonly Text[]) => void;
  done: () => void;
}

/** Texts that are shown as they would be, and of which those that are ticked are changed in one step. */
export interface Preview<Text extends PreviewedText> {
  /** Null until they are known. */
  found: readonly Text[] | null;
  /** Those that are ticked. */
  chosen: readonly Text[];
  /** Segments that are not ticked. */
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
  problem: Problem | null;
  busy: boolean;
  apply: () => Promise<void>;
  /** Forgets what was found and ticked, for other texts to come. */
  clear: () => void;
}

/** Asks for a preview once what is being written is saved. */
export function usePreview<Text extends PreviewedText>(options: PreviewOptions<Text>): Preview<Text> {
  const { edits } = useWork();
  const { ask } = options;
  const [found, setFound] = useState<readonly Text[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const heard = useEffectEvent((texts: readonly Text[]) => options.heard?.(texts));

  useEffect(() => {
    let here = true;
    void edits
      .flush()
      .then(ask)
      .then((outcome) => {
        if (!here) return;
        if (!outcome.ok) return setProblem(outcome.problem);
        setFound(outcome.value);
        heard(outcome.value);
      });
    return () => {
      here = false;
    };
  }, [edits, ask]);

  const chosen = (found ?? []).filter(({ segment }) => !left.has(segment));

  async function apply() {
    setBusy(true);
    const outcome = await options.apply(chosen.map(({ segment, version }) => ({ segment, version })));
    setBusy(false);
    if (outcome.ok) options.done();
    else setProblem(outcome.problem);
  }

  function clear() {
    setFound(null);
    setLeft(new Set());
  }

  return { found, chosen, left, setLeft, problem, busy, apply, clear };
}
