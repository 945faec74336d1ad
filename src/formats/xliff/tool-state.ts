import type { BitextState } from '../bitext/bitext.ts';
import { childrenNamed } from '../xml/children-named.ts';
import type { XmlElement } from '../xml/parse-xml.ts';

/** What memoQ says in `mq:status` and Trados in `conf` of a segment, as our states; whatever is rejected asks for another look. */
const words: Record<string, BitextState> = {
  manuallyconfirmed: 'translated',
  rejected: 'translated',
  reviewer1confirmed: 'reviewed',
  proofread: 'final',
  translated: 'translated',
  rejectedtranslation: 'translated',
  rejectedsignoff: 'translated',
  approvedtranslation: 'reviewed',
  approvedsignoff: 'final',
};

/** Finds the state that a translation tool gives a `<trans-unit>`, or one of its segments, by attributes of its own. */
export function toolStates(unit: XmlElement): (mid: string | undefined) => BitextState | null {
  const { 'mq:status': status = '', 'mxlf:confirmed': confirmed } = unit.attributes;
  const segments = childrenNamed(childrenNamed(unit, 'seg-defs')[0], 'seg');
  const confs = new Map(
    segments.map(({ attributes }) => [attributes.id, attributes.conf ?? ''] as const).reverse(),
  );
  return (mid) =>
    words[(status || confs.get(mid) || '').toLowerCase()] ?? (confirmed === '1' ? 'translated' : null);
}
