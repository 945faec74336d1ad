import { useState } from 'react';
import type { RiskView } from '../../shared/overview-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import { Button } from '../parts/button.tsx';
import { showRow } from './show-row.ts';
import { useKeptAnswer } from '../store/use-kept-answer.ts';
import { useMessages } from '../store/use-messages.ts';

const page = 10;

/** The rows to review next, the riskiest first, each with its reasons in words. */
export function RiskQueue({ project }: { project: ProjectView }) {
  const { overview } = useMessages();
  const queue = useKeptAnswer('risk.read', { handle: project.handle }, { quiet: 600, also: 'findings' });
  const [shown, setShown] = useState(page);
  const first = queue?.[0];
  return (
    <section className="overview-wide" aria-label={overview.queue}>
      <h2>{overview.queue}</h2>
      <p className="soft">{queue?.length === 0 ? overview.queueEmpty : overview.queueTold}</p>
      {first && (
        <Button look="primary" onClick={() => void showRow(first.row)}>
          {overview.queueStart}
        </Button>
      )}
      <ol className="risk-queue">
        {queue?.slice(0, shown).map((risk) => (
          <Risk key={risk.row} risk={risk} languages={project.languages} />
        ))}
      </ol>
      {queue && queue.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + 5 * page)}>
          {overview.queueMore(Math.min(5 * page, queue.length - shown))}
        </Button>
      )}
    </section>
  );
}

function Risk({ risk, languages }: { risk: RiskView; languages: ProjectView['languages'] }) {
  const { overview } = useMessages();
  return (
    <li>
      <button type="button" className="risk" onClick={() => void showRow(risk.row)}>
        <span className="unseen">{overview.goToRow(risk.number)}. </span>
        <b aria-hidden="true">{risk.number}</b>
        <span className="text" lang={languages.source}>
          {risk.source}
        </span>
        <span className="text" lang={languages.target}>
          {risk.target}
        </span>
        <span className="risk-reasons">
          {risk.reasons.map(({ signal, value }) => overview.reasons[signal](value)).join(' · ')}
        </span>
      </button>
    </li>
  );
}
