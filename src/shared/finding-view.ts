import type { CheckName, Severity } from '../core/check/finding.ts';
import type { CheckSettings } from '../core/review/change.ts';

/** Half-open, in UTF-16 units of a segment's text. */
export interface SegmentRange {
  segment: string;
  start: number;
  end: number;
}

/** A finding of a check in a row, with its places in the segments of both sides. */
export interface FindingView {
  /** The same as long as the row says the same. */
  id: string;
  row: string;
  check: CheckName;
  severity: Severity;
  /** Names its sentence, and what that speaks of. */
  code: string;
  with: Record<string, string>;
  more?: number;
  source: SegmentRange[];
  target: SegmentRange[];
  /** Puts this text in place of a stretch of one segment of the translation. */
  fix: (SegmentRange & { text: string }) | null;
  /** The words that it stands on in both texts, by which it is waived. */
  words: { source: string; target: string };
  waived: { reason: string; by: string; at: string } | null;
}

/** What checks found in a project. */
export interface FindingsView {
  /** Share of the rows that were looked at, from 0 to 1; 1 when all of this holds. */
  share: number;
  findings: FindingView[];
}

/** Which checks a project has, and its own words. */
export interface CheckSettingsView {
  checks: CheckSettings;
  words: string[];
}
