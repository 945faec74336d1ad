import { useRef } from 'react';
import { Button } from './button.tsx';

interface FilePickerProps {
  label: string;
  /** Which files, shown when the button is pointed at. */
  hint?: string;
  look?: 'primary' | 'plain' | 'quiet';
  /** Endings that are offered, as in `accept`. */
  accept: string;
  multiple?: boolean;
  take: (files: File[]) => void;
}

/** A button that lets its user choose files with the system's own dialog. */
export function FilePicker({ label, hint, look = 'plain', accept, multiple = false, take }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} title={hint} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) take(files);
        }}
      />
    </>
  );
}
