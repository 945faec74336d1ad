/**
 * How a publication looks, on screen and paper; every rule is bound to the class of its outermost element. Nothing in
 * the rows is positioned: that makes a layer of each, and Chromium prints thousands of them three times as slowly. Half of
 * a collapsed border lies outside of its table, where paper ends: frames of cells are that much narrower.
 */
export const publicationCss = `
.publication { --ink: #1e1c19; --ink-soft: #6a645a; --line: #e5e1d8; --accent: #155e75; --bad: #a4343a; --bad-wash: #fbe9e9;
  --text: "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Serif Khmer", "Khmer OS Siemreap", "Khmer OS", serif;
  color: var(--ink); background: #fff; font: 16.5px/1.6 var(--text); max-width: 62rem; margin: 0 auto;
  padding: 3rem clamp(1rem, 5vw, 4rem); box-sizing: border-box; overflow-wrap: break-word; }
.publication.target { max-width: 46rem; }
.publication *, .publication *::before { box-sizing: border-box; }
.publication:lang(km), .publication :lang(km) { line-height: 1.95; }
.publication :lang(en) { line-height: 1.6; }
.publication p, .publication ul, .publication table.cells { margin: 0 0 .75em; }
.publication h1, .publication h2, .publication h3, .publication h4, .publication h5, .publication h6 {
  font-size: 1em; font-weight: 700; line-height: inherit; margin: 1.2em 0 .5em; break-after: avoid; }
.publication h1 { font-size: 1.35em; } .publication h2 { font-size: 1.15em; }
.publication sup, .publication sub { font-size: .7em; line-height: 0; }
.publication a { color: var(--accent); }
.publication ul { list-style: none; padding: 0; }
.publication li { display: flex; gap: .6em; margin: 0 0 .3em; }
.publication li.own { display: block; padding-left: 2em; text-indent: -2em; }
.publication li.more { display: block; padding-left: 2em; }
.publication li > .label { flex: none; min-width: 1.4em; }
${[1, 2, 3, 4, 5, 6, 7, 8].map((level) => `.publication li.level-${level} { margin-left: ${level * 1.6}em; }`).join('\n')}
.publication table { border-collapse: collapse; width: 100%; }
.publication table.cells { width: calc(100% - 1px); }
.publication table.cells td { border: 1px solid var(--line); padding: .4em .6em; vertical-align: top; }
.publication table.cells td p:last-child { margin: 0; }
.publication table.rows table.cells { font-size: .92em; width: calc(100% - 1px); }
.publication .header, .publication .footer, .publication .footnote { color: var(--ink-soft); font-size: .85em; }
.publication table.rows { table-layout: fixed; }
.publication table.rows > thead th { color: var(--ink-soft); font-size: 12px; font-weight: 500; text-align: left;
  border-bottom: 1px solid var(--ink-soft); padding: 0 0 .4em; }
.publication table.rows > tbody > tr.short { break-inside: avoid; }
.publication table.rows > tbody > tr > td { border-bottom: 1px solid var(--line); padding: .7em 0; vertical-align: top; }
.publication table.rows > * > tr > :first-child { padding-right: 22px; }
.publication table.rows.marked > * > tr > :first-child { padding-left: 20px; }
.publication table.rows > * > tr > :last-child { padding-left: 22px; }
.publication table.rows td > :first-child { margin-top: 0; }
.publication table.rows td > :last-child { margin-bottom: 0; }
.publication tr.open > td:first-child::before { content: "○"; float: left; width: 20px; margin-left: -20px; color: var(--bad); }
.publication .draft { border: 1px solid var(--bad); background: var(--bad-wash); color: var(--bad); border-radius: 6px;
  padding: .6em .9em; margin: 0 0 2rem; font-size: 13px; }
.publication .draft b { letter-spacing: .04em; }
.publication .draft p { margin: 0; }
.publication .watermark { display: none; }
.publication .provenance { border-top: 1px solid var(--ink-soft); margin-top: 3rem; padding-top: 1rem; font-size: 12.5px;
  break-inside: avoid; }
.publication .provenance h2 { margin: 0 0 .6em; font-size: 1.1em; }
.publication .provenance table { table-layout: fixed; }
.publication .provenance th { width: 36%; font-weight: 400; text-align: left; color: var(--ink-soft);
  vertical-align: top; padding: .15em 1em .15em 0; }
.publication .provenance td { vertical-align: top; padding: .15em 0; overflow-wrap: anywhere; }
.publication .provenance p { margin: 0; }
@media print {
  .publication { max-width: none; padding: 0; font-size: 10.5pt; }
  .publication .draft { background: none; }
  .publication .watermark { display: block; position: fixed; top: 38%; left: 0; right: 0; text-align: center;
    font: 700 110pt/1 var(--text); letter-spacing: .06em; color: var(--bad); opacity: .09;
    transform: rotate(-32deg); z-index: 1; }
}
`.trim();
