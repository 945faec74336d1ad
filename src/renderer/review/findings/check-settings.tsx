import { useState } from 'react';
import { hasRight } from '../../../core/review/policy.ts';
import { checkNames, severities, type CheckName, type Severity } from '../../../core/check/finding.ts';
import { withBytes } from '../../bridge/with-bytes.ts';
import { Button } from '../../parts/button.tsx';
import { FilePicker } from '../../parts/file-picker.tsx';
import { saveFile } from '../../export/save-file.ts';
import { useApp } from '../../store/app-store.ts';
import { ask } from '../../store/ask.ts';
import { useMessages } from '../../store/use-messages.ts';
import { useAnswer } from '../../store/use-answer.ts';
import { useReadOnly } from '../use-read-only.ts';
import { useWork } from '../use-work.ts';

/** Which checks the project has and how severe they are, its words, and both as an office's file. */
export function CheckSettings() {
  const { handle } = useWork();
  const { findings: words } = useMessages();
  const [open, setOpen] = useState(false);
  const project = useApp((state) => state.project);
  const readOnly = useReadOnly();
  const role = project?.me?.role;
  const may = !readOnly && role !== undefined && hasRight(role, 'settings');
  const settings = useAnswer('checks.read', open ? { handle } : null, project, 0);
  async function set(name: CheckName, value: Severity | 'off' | 'own') {
    const { [name]: _before, ...rest } = settings!.checks;
    await ask('checks.set', { handle, checks: value === 'own' ? rest : { ...rest, [name]: value } });
  }
  async function exportAll() {
    const file = await ask('checks.export', { handle });
    if (file) saveFile(file.name, file.bytes);
  }
  async function importAll(file: File) {
    await ask('checks.import', { handle, file: await withBytes(file) });
  }
  return (
    <details className="check-settings" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.settings}</summary>
      {settings && (
        <>
          <p className="soft">{may ? words.settingsHint : words.settingsLocked}</p>
          <div className="check-list">
            {checkNames.map((name) => (
              <label key={name}>
                {words.checks[name]}
                <select
                  className="input"
                  disabled={!may}
                  value={settings.checks[name] ?? 'own'}
                  onChange={({ target }) => void set(name, target.value as Severity | 'off' | 'own')}
                >
                  <option value="own">{words.own}</option>
                  {severities.map((one) => (
                    <option key={one} value={one}>
                      {words.severities[one]}
                    </option>
                  ))}
                  <option value="off">{words.off}</option>
                </select>
              </label>
            ))}
          </div>
          {settings.words.length > 0 && (
            <ul className="word-list" aria-label={words.wordList}>
              {settings.words.map((word) => (
                <li key={word}>
                  {word}{' '}
                  {!readOnly && (
                    <button
                      type="button"
                      className="text-button"
                      aria-label={words.removeWord(word)}
                      onClick={() => void ask('checks.set', { handle, words: { add: [], remove: [word] } })}
                    >
                      ×
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <div className="finding-doings">
            <Button look="quiet" onClick={() => void exportAll()}>
              {words.exportChecks}
            </Button>
            {may && (
              <FilePicker
                label={words.importChecks}
                accept=".json"
                take={([file]) => file && void importAll(file)}
              />
            )}
          </div>
        </>
      )}
    </details>
  );
}
