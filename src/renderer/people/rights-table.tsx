import { Check, Minus } from 'lucide-react';
import { roles } from '../../core/review/change.ts';
import { hasRight, rights } from '../../core/review/policy.ts';
import { useMessages } from '../store/use-messages.ts';
import './rights-table.css';

/** Who may do what: the policy's table, as it is asked. */
export function RightsTable() {
  const { common, suggesting } = useMessages();
  return (
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
  );
}
