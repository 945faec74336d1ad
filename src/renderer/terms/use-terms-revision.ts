import { useEffect, useState } from 'react';
import { backend } from '../bridge/backend.ts';

/** A number that grows whenever a termbase was written to, or a project uses others than before. */
export function useTermsRevision(handle: string): number {
  const [revision, setRevision] = useState(0);
  useEffect(
    () =>
      backend.onEvent((event) => {
        const isOurs = event.event === 'attachments' && event.kind === 'terms' && event.handle === handle;
        if (isOurs || event.event === 'terms') setRevision((before) => before + 1);
      }),
    [handle],
  );
  return revision;
}
