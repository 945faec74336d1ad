import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useMessages } from '../store/use-messages.ts';
import { toasts } from './toast.ts';
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
  const { common } = useMessages();
  return Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]} aria-hidden={false}>
      <Toast.Content className="toast-content">
        <Toast.Title className="toast-title" />
        {toast.actionProps && <Toast.Action className="toast-action" />}
        <Toast.Close className="icon-button" aria-label={common.dismiss}>
          <X size={15} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
