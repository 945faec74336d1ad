import type { Letterhead } from '../letterhead/template.ts';

/** How a letterhead and a signature look, within `.publication`; the window allows no styles on elements themselves. */
export const letterheadCss = ({ logo }: Letterhead): string =>
  `
.publication .letterhead { margin: 0 0 1.8rem; }
.publication .band { display: flex; gap: 44px; }
.publication .band > div { flex: 1 1 0; min-width: 0; }
.publication .band p { margin: 0; }
.publication .kingdom { text-align: center; }
.publication .official { font-weight: 700; letter-spacing: .02em; }
.publication .official:lang(km) { font-family: Moul, "Khmer OS Muol Light", "Khmer OS Muol", var(--text); font-weight: 400;
  letter-spacing: 0; font-size: 1.06em; line-height: 2.05; }
.publication .official:lang(en) { line-height: 2.05; }
.publication .official ~ .official { font-size: .95em; }
.publication .flourish { display: block; width: 7.5em; height: .65em; margin: .55em auto 0; color: var(--ink-soft); }
.publication .office { margin-top: 1.5rem; align-items: end; }
.publication .logo { display: block; height: ${logo?.height ?? 0}mm; width: auto; max-width: 100%; object-fit: contain; object-position: left; margin: 0 0 .6rem; }
.publication .ministry { font-weight: 600; }
.publication .ministry:lang(km) { font-family: Moul, "Khmer OS Muol Light", "Khmer OS Muol", var(--text); font-weight: 400;
  font-size: .92em; line-height: 2.05; }
.publication .ministry ~ .ministry { font-weight: 400; }
.publication .ministry:lang(km) ~ .ministry:lang(km) { font-family: inherit; font-weight: 700; font-size: .95em; }
.publication .number { color: var(--ink-soft); font-size: .92em; }
.publication .band.date { margin-top: 1.2rem; }
.publication .band.date > div { text-align: right; }
.publication .signature { margin-top: 2.4rem; text-align: center; align-items: end; break-inside: avoid; }
.publication .signature p { line-height: 1.95; }
.publication .signature.target > div { flex: 0 1 60%; margin-left: auto; }
.publication .signature .day { font-size: .95em; }
.publication .office-of { font-weight: 700; }
.publication .signature .day + .office-of { margin-top: .7em; }
.publication .office-of:lang(km), .publication .signature .name:lang(km) { font-family: Moul, "Khmer OS Muol Light", "Khmer OS Muol", var(--text);
  font-weight: 400; font-size: .92em; line-height: 2.05; }
.publication .signed { min-height: 4.2em; padding-top: 1.2em; font-style: italic; }
.publication .signed:lang(km) { font-style: normal; }
.publication .signature .name { font-weight: 700; }
.publication .letterfoot { margin-top: 1.6rem; text-align: center; color: var(--ink-soft); font-size: .8em; }
.publication .letterfoot p { margin: 0; }
@media print { .publication .letterfoot { display: none; } }
`.trim();
