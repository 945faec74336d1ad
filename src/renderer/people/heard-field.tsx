import { Field } from '../parts/field.tsx';
import { useMessages } from '../store/use-messages.ts';
import { compareFingerprints } from './compare-fingerprints.ts';

interface HeardFieldProps {
  heard: string;
  change: (heard: string) => void;
  /** Of the key that is to be verified; null where there is none yet. */
  fingerprint: string | null;
  /** Nothing can be done before it was compared. */
  needed?: boolean;
}

/** Takes down a fingerprint as it is read out, and says whether it is that of the key at hand. */
export function HeardField({ heard, change, fingerprint, needed = false }: HeardFieldProps) {
  const { people } = useMessages();
  const result = fingerprint === null ? 'none' : compareFingerprints(heard, fingerprint);
  const why = needed ? people.heardNeeded : people.heardWhy;
  return (
    <Field
      label={people.heard}
      hint={result === 'same' ? people.heardSame : fingerprint === null ? people.heardNoKey : why}
      wrong={result === 'differs' ? people.heardDiffers : undefined}
      value={heard}
      inputMode="numeric"
      onChange={(event) => change(event.target.value)}
    />
  );
}
