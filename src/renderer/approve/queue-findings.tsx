import type { FindingView } from '../../shared/finding-view.ts';
import { findingSentence } from '../../shared/messages/finding-sentence.ts';
import { SeverityGlyph } from '../review/findings/severity-glyph.tsx';
import { useRowFindings } from '../review/findings/use-findings.ts';
import { useWork } from '../review/use-work.ts';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { findingsAgainst } from './rows-found.ts';
import '../review/findings/findings.css';

/** What checks found in a row and nobody waived, in words; where one is at the row, each is the way to it in Review. */
export function QueueFindings({ row, active }: { row: string; active: boolean }) {
  const work = useWork();
  const open = findingsAgainst(useRowFindings(row));
  if (open.length === 0) return null;
  function show({ id }: FindingView) {
    work.place.change({ finding: id, panel: 'row' });
    changeApp({ screen: 'review', goToRow: row });
  }
  return (
    <div className="queue-findings">
      {open.map((finding) =>
        active ? (
          <button
            key={finding.id}
            type="button"
            className="queue-finding listed-finding"
            onClick={() => show(finding)}
          >
            <Told finding={finding} />
          </button>
        ) : (
          <p key={finding.id} className="queue-finding">
            <Told finding={finding} />
          </p>
        ),
      )}
    </div>
  );
}

function Told({ finding }: { finding: FindingView }) {
  const all = useMessages();
  return (
    <>
      <SeverityGlyph severity={finding.severity} />
      <span>
        <b>{all.findings.checks[finding.check]}</b> {findingSentence(all)(finding)}
      </span>
    </>
  );
}
