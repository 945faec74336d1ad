import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
import { useMessages } from '../store/use-messages.ts';
import './button.css';
import './dialog.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  wide?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
}

const controls = ':is(button, input, select, textarea):enabled, a[href], [tabindex="0"]';

/**
 * A modal dialog. Focus goes to the first thing to do in it, not to its close button, as soon as that is there and
 * whenever what had the focus is gone; in the end it returns where it came from.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, children, footer, wide, initialFocus } = props;
  const { common } = useMessages();
  const popup = useRef<HTMLDivElement>(null);
  const attach = useCallback((element: HTMLDivElement | null) => {
    popup.current = element;
    if (!element) return undefined;
    const watch = new MutationObserver(() => {
      const focused = document.activeElement;
      if (focused === element || focused === document.body) firstControl(element)?.focus();
    });
    watch.observe(element, { childList: true, subtree: true });
    // Something to do may have come between the choice of what gets the focus first and the focus itself.
    const settle = ({ target }: FocusEvent) => {
      if (target === element) firstControl(element)?.focus();
    };
    element.addEventListener('focusin', settle, { once: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('focusin', settle);
    };
  }, []);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup
          ref={attach}
          className={wide ? 'dialog dialog-wide' : 'dialog'}
          data-modal=""
          initialFocus={initialFocus ?? (() => firstControl(popup.current) ?? popup.current)}
        >
          <header className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close className="icon-button" aria-label={common.close}>
              <X size={16} aria-hidden="true" />
            </Base.Close>
          </header>
          {description && <Base.Description className="dialog-description">{description}</Base.Description>}
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function firstControl(dialog: HTMLElement | null): HTMLElement | null {
  const all = [...(dialog?.querySelectorAll<HTMLElement>(controls) ?? [])];
  return all.find((control) => control.checkVisibility() && !control.closest('.dialog-head')) ?? null;
}
