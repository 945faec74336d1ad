/** How reports look on paper and screen. */
export const reportCss = `
.report { --ink: #1e1c19; --soft: #6a645a; --line: #d9d4c8; color: var(--ink); background: #fff; max-width: 62rem; margin: 0 auto;
  padding: 3rem clamp(1rem, 5vw, 4rem); box-sizing: border-box; overflow-wrap: break-word;
  font: 15px/1.55 "Source Serif 4", Cambria, Georgia, "Times New Roman", "Noto Serif Khmer", "Khmer OS Siemreap", serif; }
.report :lang(km) { line-height: 1.95; }
.report h1 { font-size: 1.5em; line-height: 1.35; margin: 0 0 .2em; }
.report h2 { font-size: 1.1em; margin: 1.8em 0 .5em; break-after: avoid; }
.report p { margin: 0 0 .35em; }
.report .soft { color: var(--soft); font-size: .9em; }
.report .facts + .soft { margin-top: 2em; }
.report table { border-collapse: collapse; width: 100%; margin-top: 1em; }
.report th { text-align: left; font-weight: 500; font-size: .8em; color: var(--soft); vertical-align: bottom; }
.report th, .report td { border-bottom: 1px solid var(--line); padding: .5em .8em .5em 0; vertical-align: top; }
.report tr { break-inside: avoid; }
.report thead { display: table-header-group; }
.report .number { width: 2.6em; color: var(--soft); }
.report .changes td:nth-child(2), .report .changes th:nth-child(2) { width: 27%; }
.report .changes td:nth-child(4), .report .changes th:nth-child(4) { width: 24%; }
.report del { color: #a4343a; text-decoration: line-through; }
.report ins { color: #1c6b3c; text-decoration: underline; text-underline-offset: .15em; }
.report .hash { font-family: "Source Serif 4", monospace; font-size: .86em; overflow-wrap: anywhere; }
.report .facts th { width: 32%; }
@media print { .report { max-width: none; padding: 0; font-size: 10pt; } }
`.trim();
