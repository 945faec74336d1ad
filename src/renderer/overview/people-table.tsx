import type { OverviewView } from '../../shared/overview-view.ts';
import { useWhen } from '../parts/use-when.ts';
import { useMessages } from '../store/use-messages.ts';

const columns = [
  'edits',
  'translated',
  'reviewed',
  'approved',
  'sentBack',
  'comments',
  'resolved',
  'errors',
  'words',
] as const;

/** Who did what: a line for each person. */
export function PeopleTable({ told }: { told: OverviewView }) {
  const { overview } = useMessages();
  const when = useWhen();
  return (
    <section className="overview-wide" aria-label={overview.people}>
      <h2>{overview.people}</h2>
      <div className="figures" tabIndex={0} role="region" aria-label={overview.people}>
        <table>
          <thead>
            <tr>
              <th>{overview.person}</th>
              {columns.map((column) => (
                <th key={column}>{overview.share[column]}</th>
              ))}
              <th>{overview.share.last}</th>
            </tr>
          </thead>
          <tbody>
            {told.people.map((share) => (
              <tr key={share.person}>
                <th>{share.name}</th>
                {columns.map((column) => (
                  <td key={column}>{share[column].toLocaleString('en')}</td>
                ))}
                <td>{when(share.last.slice(0, share.last.indexOf('/')))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
