import { Dialog } from '../parts/dialog.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { RightsTable } from './rights-table.tsx';

/** The policy, for everybody to look up. */
export function PolicyDialog() {
  const { suggesting } = useMessages();
  return (
    <Dialog
      open
      wide
      title={suggesting.policyTitle}
      description={suggesting.policyWhat}
      onClose={() => changeApp({ dialog: null })}
    >
      <div tabIndex={0} role="region" aria-label={suggesting.policyTitle}>
        <RightsTable />
      </div>
    </Dialog>
  );
}
