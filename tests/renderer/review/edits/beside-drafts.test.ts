import { describe, expect, it } from 'vitest';
import { isBesideOf } from '../../../../src/renderer/review/edits/is-beside-of.ts';
import { BesideDrafts } from '../../../../src/renderer/review/edits/beside-drafts.ts';
import { openWindow } from '../../../main/handlers/open-window.ts';
import { aRow } from '../a-row.ts';

const words = (text: string) => ({ text, marks: [] });

describe('a suggestion that is being written', () => {
  it('is kept, written on, put back in another session, and forgotten once it is sent', async () => {
    const { window, handle, row } = await openWindow('មួយ។', 'One.');
    const { id, target } = await row('One');
    const bridge = { call: window.ask.bind(window) as never };
    const begun = (text: string) => ({
      texts: [
        { segment: target[0]!.id, version: target[0]!.version, on: words('One.'), content: words(text) },
      ],
      note: 'Why',
    });
    const drafts = new BesideDrafts(bridge, handle);
    drafts.keep(id, 'suggest', begun('The'));
    drafts.keep(id, 'suggest', begun('The first.'));
    drafts.keep(id, 'correct', begun('x'));
    drafts.keep(id, 'correct', null);
    drafts.keepNow();
    const listed = await window.call('beside.list', { handle });
    expect(listed).toMatchObject([{ row: id, kind: 'suggest', ...begun('The first.') }]);

    const later = new BesideDrafts(bridge, handle);
    later.restore(listed);
    expect(later.get(id, 'suggest')).toEqual(begun('The first.'));
    expect(later.all()).toMatchObject([{ row: id, kind: 'suggest' }]);
    later.keep(id, 'suggest', null);
    expect(later.all()).toEqual([]);
    expect(await window.call('beside.list', { handle })).toEqual([]);
  });

  it('belongs to a row as long as the very same segments stand there', () => {
    const draft = (...segments: (string | null)[]) => ({
      texts: segments.map((segment) => ({ segment, version: [], on: words(''), content: words('x') })),
      note: '',
    });
    const row = aRow('a');
    expect(isBesideOf(draft('target-a'), row, 'suggest')).toBe(true);
    expect(isBesideOf(draft('source-a'), row, 'correct')).toBe(true);
    expect(isBesideOf(draft('target-b'), row, 'suggest')).toBe(false);
    expect(isBesideOf(draft('target-a', 'target-b'), row, 'suggest')).toBe(false);
    expect(isBesideOf(draft(null), row, 'suggest')).toBe(false);
    expect(isBesideOf(draft(null), { ...row, target: [] }, 'suggest')).toBe(true);
  });
});
