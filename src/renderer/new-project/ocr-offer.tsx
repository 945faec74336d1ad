import { ScanText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { backend } from '../bridge/backend.ts';
import { withBytes } from '../bridge/with-bytes.ts';
import { Button } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Progress } from '../parts/progress.tsx';
import { useMessages } from '../store/use-messages.ts';

interface OcrOfferProps {
  /** A PDF whose text cannot be taken as it is. */
  file: File;
  /** Gets the text that was read off its pages. */
  take: (file: File) => void;
}

/** Offers to read the pages of a PDF as pictures, and tells how far that is. */
export function OcrOffer({ file, take }: OcrOfferProps) {
  const { importing } = useMessages();
  const [done, setDone] = useState<{ share: number; pages: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<string | null>(null);

  function cancel() {
    if (running.current !== null) void backend.call('work.cancel', { work: running.current });
    running.current = null;
  }
  useEffect(() => cancel, [file]);
  useEffect(
    () =>
      backend.onEvent((event) => {
        if (event.event === 'work' && event.work === running.current)
          setDone({ share: event.share, pages: event.steps ?? 0 });
      }),
    [],
  );

  async function read() {
    const work = crypto.randomUUID();
    running.current = work;
    setProblem(null);
    setDone({ share: 0, pages: 0 });
    const outcome = await backend.call('documents.ocr', { file: await withBytes(file), work });
    if (running.current !== work) return setDone(null);
    running.current = null;
    setDone(null);
    if (outcome.ok) take(new File([new Uint8Array(outcome.value.bytes)], outcome.value.name));
    else setProblem(outcome.problem);
  }

  const page = done === null ? 0 : Math.min(done.pages, Math.round(done.share * done.pages) + 1);
  const label = page === 0 ? importing.ocrRunning : importing.ocrPage({ page, pages: done!.pages });
  if (problem) return <ProblemNote problem={problem} />;
  return (
    <div className="ocr-offer">
      {done === null ? (
        <Button look="primary" onClick={() => void read()}>
          <ScanText size={16} aria-hidden="true" /> {importing.ocr}
        </Button>
      ) : (
        <Progress label={label} share={done.share} cancel={cancel} />
      )}
      <p className="soft small">{importing.ocrWhat}</p>
    </div>
  );
}
