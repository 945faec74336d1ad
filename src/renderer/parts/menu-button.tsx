import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import './button.css';

interface MenuButtonProps extends ComponentProps<'button'> {
  label: string;
}

/** A button that opens a menu. */
export function MenuButton({ label, ...rest }: MenuButtonProps) {
  return (
    <button type="button" className="button button-plain" {...rest}>
      {label}
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
}
