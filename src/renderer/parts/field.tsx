import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  /** A word about what to write, under the field. */
  hint?: ReactNode;
  /** What is wrong with what was written. */
  wrong?: string | undefined;
}

/** A labelled line to write in. */
export function Field({ label, hint, wrong, className = '', ...rest }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = wrong ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        aria-describedby={note ? noteId : undefined}
        aria-invalid={wrong ? true : undefined}
        spellCheck={false}
        autoComplete="off"
        {...rest}
      />
      {note && (
        <p id={noteId} className={wrong ? 'field-note field-wrong' : 'field-note'}>
          {note}
        </p>
      )}
    </div>
  );
}

interface CheckFieldProps {
  label: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** Something that is or is not, with its box. */
export function CheckField({ label, checked, disabled, onChange }: CheckFieldProps) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface TextAreaFieldProps extends ComponentProps<'textarea'> {
  label: string;
}

/** A labelled space for some sentences. */
export function TextAreaField({ label, className = '', ...rest }: TextAreaFieldProps) {
  const id = useId();
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="input" rows={3} {...rest} />
    </div>
  );
}
