import type { Bitext, BitextRow } from './bitext.ts';

/** The same rows with the texts in each other's place; what was said of the former translation alone is left out. */
export function turnAround(bitext: Bitext): Bitext {
  const turned = (row: BitextRow): BitextRow => ({
    ...row,
    source: row.target,
    target: row.source,
    sourceBlock: row.targetBlock,
    targetBlock: row.sourceBlock,
    sourceCuts: row.targetCuts,
    targetCuts: row.sourceCuts,
    targetPlace: null,
    past: [],
    proposed: [],
  });
  const { sourceLanguage, targetLanguage } = bitext;
  return {
    ...bitext,
    sourceLanguage: targetLanguage,
    targetLanguage: sourceLanguage,
    rows: bitext.rows.map(turned),
  };
}
