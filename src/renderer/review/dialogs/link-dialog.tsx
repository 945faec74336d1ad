import { useState, type FormEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { useMessages } from '../../store/use-messages.ts';
import { setLink } from '../editor/mark-commands.ts';
import { useWork } from '../use-work.ts';

const form = 'link-form';

/** Gives the words selected in the translation an address, or takes it from them. */
export function LinkDialog() {
  const { place, editors } = useWork();
  const { review, common } = useMessages();
  const [address, setAddress] = useState(() => editors.target?.linkAddress() ?? '');
  const selected = editors.target !== null && editors.target.selectedText() !== '';
  const close = () => place.change({ dialog: null });

  function apply(event: FormEvent | null, href: string | null) {
    event?.preventDefault();
    editors.target?.run(setLink(href));
    close();
  }

  return (
    <Dialog
      open
      onClose={close}
      title={review.link}
      description={selected ? undefined : review.selectForLink}
      footer={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          {selected && <Button onClick={() => apply(null, null)}>{review.linkRemove}</Button>}
          {selected && (
            <Button look="primary" type="submit" form={form} disabled={address.trim() === ''}>
              {review.linkSet}
            </Button>
          )}
        </>
      }
    >
      {selected && (
        <form id={form} onSubmit={(event) => apply(event, address.trim())}>
          <Field
            label={review.linkAddress}
            type="url"
            value={address}
            maxLength={4_000}
            placeholder="https://"
            onChange={(event) => setAddress(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  );
}
