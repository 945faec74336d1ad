import { Button } from '../parts/button.tsx';
import { changeApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';

/** Leads to a row in Review. */
export function GoTo({ row }: { row: string }) {
  const { merging } = useMessages();
  return (
    <Button look="quiet" command="merge.show" onClick={() => changeApp({ screen: 'review', goToRow: row })}>
      {merging.goTo}
    </Button>
  );
}
