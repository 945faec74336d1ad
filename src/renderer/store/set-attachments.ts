import type { Attachment, AttachmentKind, AttachmentView } from '../../shared/attachment-view.ts';
import { ask } from './ask.ts';

/** Has a project use these memories or termbases, in this order; null when it cannot, which is said. */
export function setAttachments(
  handle: string,
  kind: AttachmentKind,
  attachments: readonly Attachment[],
): Promise<AttachmentView[] | null> {
  const list = attachments.map(({ path, penalty, writable }) => ({ path, penalty, writable }));
  return ask('attachments.set', { handle, kind, list });
}
