import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { type Told, toasts } from './toast.ts';
import './button.css';
import './toaster.css';

/** Where what is said with `say` and `showProblem` appears. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toaster">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const words = useMessages();
  const language = useApp((state) => state.language);
  const { toasts: shown } = Toast.useToastManager<Told>();
  return shown.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]} aria-hidden={false}>
      <Toast.Content className="toast-content">
        <Toast.Title className="toast-title">{toast.data?.said(words, language)}</Toast.Title>
        {toast.data?.action && (
          <Toast.Action className="toast-action">{toast.data.action.label(words, language)}</Toast.Action>
        )}
        <Toast.Close className="icon-button" aria-label={words.common.dismiss} aria-hidden={false}>
          <X size={15} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
