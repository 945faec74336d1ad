import { Check, X } from 'lucide-react';
import type { VerifyReport } from '../../shared/verify-report.ts';
import { faultSentence } from '../../shared/messages/fault-sentence.ts';
import { holdsSentence } from '../../shared/messages/holds-sentence.ts';
import { proofSentences } from '../../shared/messages/proof-sentences.ts';
import { useMessages } from '../store/use-messages.ts';
import './check-report.css';

/** What a check of a project file found, in plain sentences. */
export function CheckReport({ report }: { report: VerifyReport }) {
  const { checking, proof } = useMessages();
  const { holds, checks, changes, refusals, unprovable } = report;
  return (
    <div className="check" role="status">
      <p className={holds ? 'check-verdict check-holds' : 'check-verdict check-fails'}>
        {holds ? checking.holds : checking.holdsNot} <span>{checking.changes(changes)}</span>
      </p>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={check.check} className={check.holds ? 'check-holds' : 'check-fails'}>
            {check.holds ? <Check size={15} aria-hidden="true" /> : <X size={15} aria-hidden="true" />}
            <span>
              {check.holds ? (
                holdsSentence(checking, check)
              ) : (
                <strong>{faultSentence(checking, check)}</strong>
              )}
            </span>
          </li>
        ))}
      </ul>
      {report.proof && (
        <section>
          <h3>{proof.title}</h3>
          <ul className="check-notes">
            {proofSentences(proof, report.proof).map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {refusals.length > 0 && (
        <section>
          <h3>{checking.refusals(refusals.length)}</h3>
          <ul className="check-notes">
            {refusals.map(({ change, by, reason }) => (
              <li key={change}>{checking.refusal({ by, reason: checking.refusalReasons[reason] })}</li>
            ))}
          </ul>
        </section>
      )}
      {unprovable.length > 0 && (
        <section>
          <h3>{checking.unprovableTitle}</h3>
          <ul className="check-notes">
            {unprovable.map((name) => (
              <li key={name}>{checking.unprovable[name]}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
