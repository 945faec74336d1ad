import type { MemoryStatistics } from '../../shared/memory-view.ts';
import { useMessages } from '../store/use-messages.ts';

/** How many units came from which document, the largest first. */
export function MemoryOrigins({ origins }: { origins: MemoryStatistics['origins'] }) {
  const { memory } = useMessages();
  if (origins.length === 0) return null;
  return (
    <details className="memory-origins">
      <summary>{memory.documents}</summary>
      <ul>
        {origins.map(({ name, units }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="soft">{units.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
