import { useState, type FormEvent } from 'react';
import type { FindingView } from '../../../shared/finding-view.ts';
import { findingSentence } from '../../../shared/messages/finding-sentence.ts';
import { Button } from '../../parts/button.tsx';
import { CommandKeys } from '../../parts/keys.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { useReadOnly } from '../use-read-only.ts';
import { usePlace, useWork } from '../use-work.ts';
import { addWord, dismissFinding, fixFinding } from './finding-actions.ts';
import { SeverityGlyph } from './severity-glyph.tsx';

/** One finding: what is wrong, and what can be done about it. */
export function FindingCard({ finding, keys }: { finding: FindingView; keys: boolean }) {
  const work = useWork();
  const all = useMessages();
  const { findings } = all;
  const readOnly = useReadOnly();
  const current = usePlace((place) => place.finding === finding.id);
  const [waiving, setWaiving] = useState(false);
  const { check, severity, fix, waived, words } = finding;
  return (
    <div className="finding" data-current={current || undefined} data-waived={waived !== null || undefined}>
      <div className="finding-head">
        <SeverityGlyph severity={severity} />
        <b>{findings.checks[check]}</b>
      </div>
      <p>{findingSentence(all)(finding)}</p>
      {waived && <p className="soft">{findings.waivedBy(waived)}</p>}
      {!readOnly && !waiving && (
        <div className="finding-doings">
          {fix && !waived && (
            <Button look="quiet" onClick={() => void fixFinding(work, finding)}>
              {fix.text.trim() === '' ? findings.apply : findings.applyText(fix.text.trim())}
              {keys && <CommandKeys command="finding.fix" />}
            </Button>
          )}
          {check === 'spelling' && !waived && (
            <Button look="quiet" onClick={() => void addWord(work, words.target)}>
              {findings.addWord}
            </Button>
          )}
          <Button
            look="quiet"
            onClick={() => (waived ? void dismissFinding(work, finding, null) : setWaiving(true))}
          >
            {waived ? findings.unwaive : findings.waive}
          </Button>
        </div>
      )}
      {waiving && <WaiveForm finding={finding} onClose={() => setWaiving(false)} />}
    </div>
  );
}

function WaiveForm({ finding, onClose }: { finding: FindingView; onClose: () => void }) {
  const work = useWork();
  const { findings, common } = useMessages();
  const [reason, setReason] = useState('');
  async function waive(event: FormEvent) {
    event.preventDefault();
    if (await dismissFinding(work, finding, reason.trim())) onClose();
  }
  return (
    <form className="finding-waive" onSubmit={(event) => void waive(event)}>
      <label>
        {findings.waiveReason}
        <input
          className="input"
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onClose();
          }}
        />
      </label>
      <small className="soft">{findings.waiveHint}</small>
      <div className="finding-doings">
        <Button type="submit" disabled={reason.trim() === ''}>
          {findings.waiveGo}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
