import { useMessages } from '../../store/use-messages.ts';
import { FindingCard } from './finding-card.tsx';
import { useRowFindings } from './use-findings.ts';
import './findings.css';

/** What checks found in the active row, those waived last; nothing where they found nothing. */
export function RowFindings({ row }: { row: string }) {
  const { findings: words } = useMessages();
  const findings = useRowFindings(row);
  if (findings.length === 0) return null;
  const open = findings.filter(({ waived }) => waived === null);
  const first = open.find(({ fix }) => fix !== null);
  return (
    <section aria-label={words.title}>
      <h2>
        {words.title}
        <span>{words.count(open.length)}</span>
      </h2>
      {[...open, ...findings.filter(({ waived }) => waived !== null)].map((finding) => (
        <FindingCard key={finding.id} finding={finding} keys={finding === first} />
      ))}
    </section>
  );
}
