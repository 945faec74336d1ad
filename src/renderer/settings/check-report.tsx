import { Check, X } from 'lucide-react';
import type { VerifyReport } from '../../shared/view.ts';
import { useMessages } from '../store/use-messages.ts';
import './check-report.css';

/** What a check of a project file found, in plain sentences. */
export function CheckReport({ report }: { report: VerifyReport }) {
  const { home } = useMessages();
  const { holds, checks, changes, refusals, unprovable } = report;
  return (
    <div className="check" role="status">
      <p className={holds ? 'check-verdict check-holds' : 'check-verdict check-fails'}>
        {holds ? home.holds : home.holdsNot} <span>{home.changes(changes)}</span>
      </p>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={check.check} className={check.holds ? 'check-holds' : 'check-fails'}>
            {check.holds ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
            <span>
              {home.checks[check.check]}
              {!check.holds && (
                <strong>
                  {' '}
                  · {home.fails}
                  {Object.entries(check.with).map(([name, value]) => ` · ${name} ${value}`)}
                </strong>
              )}
            </span>
          </li>
        ))}
      </ul>
      {refusals.length > 0 && (
        <section>
          <h3>{home.refusals(refusals.length)}</h3>
          <ul className="check-notes">
            {refusals.map(({ change, by, reason }) => (
              <li key={change}>{home.refusal({ by, reason: home.refusalReasons[reason] ?? reason })}</li>
            ))}
          </ul>
        </section>
      )}
      {unprovable.length > 0 && (
        <section>
          <h3>{home.unprovableTitle}</h3>
          <ul className="check-notes">
            {unprovable.map((name) => (
              <li key={name}>{home.unprovable[name]}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
