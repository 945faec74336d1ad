import { penaltyOf, severities } from '../../core/lqa/mqm.ts';
import type { ScoreLine } from '../../core/lqa/scorecard.ts';
import type { InterfaceLanguage } from '../../shared/messages/language.ts';
import { messages } from '../../shared/messages/messages.ts';
import type { ScorecardView } from '../../shared/overview-view.ts';
import { writersOf } from './writers-of.ts';

const css = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 Georgia, 'Noto Serif Khmer', 'Khmer OS', serif; color: #1e1c19; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .3rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; } .failed { color: #a4343a; } .passed { color: #2c6e49; }
`;

/** The scorecard as a page that needs nothing else. */
export function scorecardHtml(title: string, card: ScorecardView, language: InterfaceLanguage): Uint8Array {
  const { lqa } = messages(language);
  const figure = (value: number) => value.toFixed(1);
  const verdict =
    card.passed === null
      ? ''
      : `<p class="${card.passed ? 'passed' : 'failed'}"><strong>${escape(
          card.passed ? lqa.passed : lqa.failed,
        )}</strong> ${escape(lqa.passMarkIs(card.passMark ?? 0))}</p>`;
  const table = (heading: string, lines: readonly ScoreLine[], name: (of: string | null) => string) =>
    `<h2>${escape(heading)}</h2><table><tr><th>${escape(heading)}</th>${severities
      .map((one) => `<th class="n">${escape(lqa.severities[one])}</th>`)
      .join('')}<th class="n">${escape(lqa.points)}</th></tr>${lines
      .map(
        ({ of, counts, penalty }) =>
          `<tr><td>${escape(name(of))}</td>${severities
            .map((one) => `<td class="n">${counts[one]}</td>`)
            .join('')}<td class="n">${penalty}</td></tr>`,
      )
      .join('')}</table>`;
  const errors = card.errors
    .map(
      (error) =>
        `<tr><td class="n">${error.row === null ? '' : (card.numbers[error.row] ?? '')}</td><td>${escape(
          lqa.categories[error.category],
        )}</td><td>${escape(lqa.severities[error.severity])}</td><td class="n">${penaltyOf[error.severity]}</td><td>${escape(
          writersOf(card, error.writers, lqa.draft),
        )}</td><td>${escape(error.quote ?? '')}</td><td>${escape(error.text)}</td></tr>`,
    )
    .join('');
  const body = `<h1>${escape(lqa.titleOf(title))}</h1>
<p>${escape(lqa.result({ words: card.words, errors: card.errors.length, penalty: card.penalty }))} ${escape(
    card.perThousand === null ? '' : lqa.perThousandIs(figure(card.perThousand)),
  )}</p>${verdict}
${table(lqa.byCategory, card.categories, (of) => lqa.categories[of as keyof typeof lqa.categories])}
${table(lqa.byPerson, card.people, (of) => writersOf(card, of === null ? [] : [of], lqa.draft))}
<h2>${escape(lqa.errors)}</h2><table><tr><th class="n">${escape(lqa.row)}</th><th>${escape(lqa.category)}</th><th>${escape(
    lqa.severity,
  )}</th><th class="n">${escape(lqa.points)}</th><th>${escape(lqa.writer)}</th><th>${escape(lqa.quote)}</th><th>${escape(
    lqa.comment,
  )}</th></tr>${errors}</table>
<p><small>${escape(lqa.howCounted)}</small></p>`;
  return new TextEncoder().encode(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
      lqa.titleOf(title),
    )}</title><style>${css}</style><body>${body}</body></html>\n`,
  );
}

function escape(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (sign) => names[sign]!);
}
