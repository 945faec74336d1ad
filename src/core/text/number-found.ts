/** A number as it stands in a text, `[start, end)` in UTF-16 units. */
export interface NumberFound {
  start: number;
  end: number;
  /** With its unit, when one multiplies it: "១៤៧,៩លាន". */
  text: string;
  /** Every reading, the likeliest for the language first: "1.500" may be 1500 or 1.5. */
  values: number[];
  /** Written in words ("four", "ទីបី"). */
  spelled?: true;
  /** Says a place in an order ("3rd", "លើកទី៣", "fourth"). */
  ordinal?: true;
  /** Followed by "%" or its word; the values are not divided by 100. */
  percent?: true;
  /** With its percent sign or currency, where it has one. */
  signed?: { start: number; end: number };
}
