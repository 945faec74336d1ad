import { useAnswer } from '../store/use-answer.ts';

interface OtherMemoriesProps {
  /** What is done with the one that is chosen. */
  label: string;
  /** Paths of memories that are not offered. */
  except: readonly string[];
  /** Another thing whenever there may be other memories than before. */
  changed: unknown;
  choose: (path: string) => void;
}

/** Chooses one of this computer's memories; nothing where there is none to choose. */
export function OtherMemories({ label, except, changed, choose }: OtherMemoriesProps) {
  const known = useAnswer('memory.list', {}, changed, 0) ?? [];
  const others = known.filter(({ path }) => !except.includes(path));
  if (others.length === 0) return null;
  return (
    <select className="input" aria-label={label} value="" onChange={({ target }) => choose(target.value)}>
      <option value="">{label}…</option>
      {others.map(({ path, name }) => (
        <option key={path} value={path}>
          {name}
        </option>
      ))}
    </select>
  );
}
