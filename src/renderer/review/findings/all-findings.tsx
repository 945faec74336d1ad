import { useState } from 'react';
import { severities, type CheckName, type Severity } from '../../../core/check/finding.ts';
import type { FindingView } from '../../../shared/finding-view.ts';
import { findingSentence } from '../../../shared/messages/finding-sentence.ts';
import { Button } from '../../parts/button.tsx';
import { saveFile } from '../../export/save-file.ts';
import { useApp } from '../../store/app-store.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useRowOrder, useWork } from '../use-work.ts';
import { CheckSettings } from './check-settings.tsx';
import { goToFinding } from './finding-actions.ts';
import { SeverityGlyph } from './severity-glyph.tsx';
import { useFindings } from './use-findings.ts';
import './findings.css';

/** So many findings are shown at once, and so many more each time one asks. */
const page = 100;

/** What checks found in the whole document, by check: filtered, counted, and each with the way to its row. */
export function AllFindings() {
  const work = useWork();
  const { findings: words, normalising, common } = useMessages();
  const readOnly = useReadOnly();
  const { share, findings, open } = useFindings((state) => state);
  const [severity, setSeverity] = useState<Severity | 'all' | 'waived'>('all');
  const [check, setCheck] = useState<CheckName | ''>('');
  const [shown, setShown] = useState(page);
  const waived = findings.filter((one) => one.waived !== null).length;
  const found = findings.filter(
    (one) =>
      (severity === 'waived' ? one.waived !== null : one.waived === null) &&
      (severity === 'all' || severity === 'waived' || one.severity === severity) &&
      (check === '' || one.check === check),
  );
  const names = [...new Set(findings.map((one) => one.check))];
  const groups = [...Map.groupBy(found.slice(0, shown), (one) => one.check)];
  const pills: (Severity | 'all' | 'waived')[] = ['all', ...severities, 'waived'];
  const count = (pill: Severity | 'all' | 'waived') =>
    pill === 'all' ? findings.length - waived : pill === 'waived' ? waived : open[pill];
  return (
    <section className="all-findings" aria-label={words.title}>
      {share < 1 && <p className="soft">{words.looking(Math.round(share * 100))}</p>}
      <div role="group" aria-label={words.filters} className="comments-filters">
        {pills
          .filter((pill) => pill === 'all' || pill === severity || count(pill) > 0)
          .map((pill) => (
            <button
              key={pill}
              type="button"
              className="filter-pill"
              aria-pressed={pill === severity}
              onClick={() => setSeverity(pill)}
            >
              {pill === 'all' ? words.open : pill === 'waived' ? words.report.waived : words.severities[pill]}{' '}
              <span className="filter-count">{count(pill)}</span>
            </button>
          ))}
      </div>
      {names.length > 1 && (
        <select
          className="input"
          aria-label={words.report.check}
          value={check}
          onChange={({ target }) => setCheck(target.value as CheckName | '')}
        >
          <option value="">{words.allChecks}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {words.checks[name]}
            </option>
          ))}
        </select>
      )}
      {found.length === 0 && share === 1 && <p className="soft">{words.none}</p>}
      {groups.map(([name, list]) => (
        <div key={name} className="finding-group">
          <h3>
            {words.checks[name]} <span className="filter-count">{list.length}</span>
          </h3>
          {list.map((finding) => (
            <Listed key={finding.id} finding={finding} onGo={() => goToFinding(work, finding)} />
          ))}
        </div>
      ))}
      {found.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + page)}>
          {common.showMore(Math.min(page, found.length - shown))}
        </Button>
      )}
      <div className="findings-foot">
        {!readOnly && (
          <Button data-normalise onClick={() => work.place.change({ dialog: 'normalise' })}>
            {normalising.open}
          </Button>
        )}
        <Reports />
        <CheckSettings />
      </div>
    </section>
  );
}

function Listed({ finding, onGo }: { finding: FindingView; onGo: () => void }) {
  const all = useMessages();
  const number = useRowOrder().indexOf(finding.row) + 1;
  return (
    <button type="button" className="listed-finding" onClick={onGo}>
      <SeverityGlyph severity={finding.severity} />
      <span>
        <small>{all.review.row(number)}</small> {findingSentence(all)(finding)}
      </span>
    </button>
  );
}

function Reports() {
  const { handle } = useWork();
  const { findings: words } = useMessages();
  const language = useApp((state) => state.language);
  async function save(format: 'html' | 'xlsx' | 'csv') {
    const file = await ask('findings.export', { handle, format, language });
    if (file) saveFile(file.name, file.bytes);
  }
  return (
    <div className="finding-doings" role="group" aria-label={words.reports}>
      <small className="soft">{words.reports}</small>
      {(['html', 'xlsx', 'csv'] as const).map((format) => (
        <Button key={format} look="quiet" onClick={() => void save(format)}>
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
