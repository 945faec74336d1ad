import type { Severity } from '../../../core/check/finding.ts';
import { useMessages } from '../../store/use-messages.ts';

const shapes: Record<Severity, string> = { error: '▲', warning: '◆', hint: '●' };

/** How severe a finding is, by shape first and colour second. */
export function SeverityGlyph({ severity }: { severity: Severity }) {
  const { findings } = useMessages();
  const name = findings.severities[severity];
  return (
    <span className={`severity severity-${severity}`} role="img" aria-label={name} title={name}>
      {shapes[severity]}
    </span>
  );
}
