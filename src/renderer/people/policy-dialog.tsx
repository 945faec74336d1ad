import { Check, Minus } from 'lucide-react';
import { roles } from '../../core/review/change.ts';
import { hasRight, rights } from '../../core/review/policy.ts';
import { Dialog } from '../parts/dialog.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import './policy-dialog.css';

/** The policy's table, as it is asked. */
export function PolicyDialog() {
  const { common, suggesting } = useMessages();
  return (
    <Dialog
      open
      wide
      title={suggesting.policyTitle}
      description={suggesting.policyWhat}
      onClose={() => changeApp({ dialog: null })}
    >
      <table className="policy">
        <thead>
          <tr>
            <th scope="col">{suggesting.right}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {common.roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">{suggesting.rights[right]}</th>
              {roles.map((role) => (
                <td key={role}>
                  {hasRight(role, right) ? (
                    <Check size={16} role="img" aria-label={suggesting.yes} />
                  ) : (
                    <Minus size={16} role="img" aria-label={suggesting.no} className="policy-no" />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
