import type DiffMatchPatch from 'diff-match-patch';

type Diff = DiffMatchPatch.Diff;

/** An equal stretch of more tokens than this, white space not counted, is never a coincidence. */
const mostTokens = 3;

const size = (tokens: string) => tokens.replace(/\s/g, '').length;

/** How much is changed on one side of the equal stretch at `at`: the larger of what goes and what comes. */
function changed(diffs: readonly Diff[], at: number, step: 1 | -1): number {
  let largest = 0;
  for (let i = at + step; diffs[i] && diffs[i]![0] !== 0; i += step) {
    largest = Math.max(largest, size(diffs[i]![1]));
  }
  return largest;
}

/**
 * Takes short equal stretches between two changes into them: those of white space alone, and those of at most
 * three tokens beside changes at least twice as long. diff-match-patch's own clean-up also takes whole phrases.
 */
export function absorbCoincidences(diffs: Diff[], matcher: DiffMatchPatch): void {
  for (let again = true; again;) {
    again = false;
    for (let i = diffs.length - 2; i > 0; i -= 1) {
      const [operation, tokens] = diffs[i]!;
      if (operation !== 0) continue;
      const count = size(tokens);
      const around = Math.min(changed(diffs, i, -1), changed(diffs, i, 1));
      if (count > 0 && (count > mostTokens || count * 2 > around)) continue;
      diffs.splice(i, 1, [-1, tokens], [1, tokens]);
      again = true;
    }
    if (again) matcher.diff_cleanupMerge(diffs);
  }
  matcher.diff_cleanupSemanticLossless(diffs);
}
