import { BorderStyle, convertMillimetersToTwip } from 'docx';

/** Colours as in the window, for paper. */
export const ink = { text: '1E1C19', soft: '6A645A', line: 'CFC9BC', accent: '155E75', bad: 'A4343A' };

export const cellMargins = { top: 70, bottom: 70, left: 115, right: 115 };

/** A4 in twentieths of a point; the header stands in the larger margin at the top. */
export const page = {
  width: 11906,
  height: 16838,
  margin: convertMillimetersToTwip(20),
  top: convertMillimetersToTwip(29),
};
export const textWidth = page.width - 2 * page.margin;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.line };

/** Borders of a table: hairlines everywhere, or between its rows and below the last alone. */
export function hairlines(where: 'all' | 'rows' | 'none') {
  const beside = where === 'all' ? hairline : none;
  const between = where === 'none' ? none : hairline;
  return {
    top: beside,
    left: beside,
    right: beside,
    insideVertical: beside,
    insideHorizontal: between,
    bottom: between,
  };
}

export const ruleBelow = { style: BorderStyle.SINGLE, size: 6, space: 4, color: ink.soft };
