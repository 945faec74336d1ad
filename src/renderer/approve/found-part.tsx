import { runCommand } from '../commands/handlers.ts';
import { Button } from '../parts/button.tsx';
import { useMessages } from '../store/use-messages.ts';
import type { RowsFound } from './rows-found.ts';

interface FoundPartProps {
  found: RowsFound;
  /** Share of the document that checks have looked at. */
  share: number;
}

/** What checks found in the rows that would be approved together, and the way to leave those with errors out. */
export function FoundPart({ found: { errors, warnings, withoutErrors }, share }: FoundPartProps) {
  const { approve, findings } = useMessages();
  const counts = { errors: errors.length, warnings: warnings.length };
  return (
    <section>
      {share < 1 && <p className="soft">{findings.looking(Math.round(share * 100))}</p>}
      {counts.errors + counts.warnings > 0 && (
        <p className={counts.errors > 0 ? 'approve-voided' : 'soft small'}>{approve.found(counts)}</p>
      )}
      {counts.errors > 0 && withoutErrors.length > 0 && (
        <Button onClick={() => void runCommand('approve.without-errors')}>
          {approve.withoutErrors(withoutErrors.length)}
        </Button>
      )}
    </section>
  );
}
