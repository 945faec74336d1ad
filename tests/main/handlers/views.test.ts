import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWindow, type OpenWindow } from './open-window.ts';

const km = ['ថ្ងៃទី ១។', 'ប្រាក់ ២ រៀល។', 'មាត្រា ៣។', 'ជំពូក ៤។', 'ទំព័រ ៥។'].join('\n\n');
const en = ['Day 1.', 'Money of 2 riels.', 'Article 3.', 'Chapter 4.', 'Page 5.'].join('\n\n');

const step = fc.record({
  what: fc.constantFrom(
    'write',
    'state',
    'request',
    'merge',
    'split',
    'move',
    'comment',
    'resolve',
    'undo',
    'redo',
  ),
  row: fc.nat(),
  number: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes a step; one that is refused counts as well. */
async function take({ window, handle, rows }: OpenWindow, { what, row: index, number }: Step): Promise<void> {
  const all = await rows();
  const { id: row, content, target } = all[index % all.length]!;
  const segment = target[0];
  switch (what) {
    case 'write': {
      const texts = [
        {
          segment: segment?.id ?? null,
          version: segment?.version ?? [],
          content: { text: number === 0 ? '' : `Text ${number}.`, marks: [] },
        },
      ];
      await window.ask('row.write', { handle, row, texts, state: number % 2 ? 'reviewed' : null });
      return;
    }
    case 'state': {
      const state = (['translated', 'reviewed', 'final'] as const)[number % 3];
      await window.ask('rows.state', { handle, state, rows: [{ row, content }] });
      return;
    }
    case 'request':
      await window.ask('row.request', { handle, row, reason: 'Why?' });
      return;
    case 'merge':
      await window.ask('row.merge', { handle, row });
      return;
    case 'split':
      if (segment)
        await window.ask('row.split', { handle, row, side: 'target', segment: segment.id, at: number });
      return;
    case 'move':
      await window.ask('row.move', { handle, row, side: 'target', direction: number % 2 ? 'up' : 'down' });
      return;
    case 'comment':
      await window.ask('comment.add', { handle, row, thread: null, text: 'Hm.' });
      return;
    case 'resolve': {
      const threads = await window.call('comments.read', { handle, row: null });
      const thread = threads[number % (threads.length || 1)];
      if (thread)
        await window.ask('thread.resolve', { handle, thread: thread.id, resolved: !thread.resolved });
      return;
    }
    default:
      await window.ask(what, { handle });
  }
}

test('after any steps the window shows what the file says when it is opened anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const opened = await openWindow(km, en);
      const { window, handle } = opened;
      for (const one of steps) await take(opened, one);
      const shown = { view: await window.call('project.view', { handle }), rows: await opened.rows() };
      const events = window.events.flatMap((event) => (event.event === 'changed' ? [event] : []));
      for (const row of shown.rows) {
        const told = events.findLast((event) => event.rows.some(({ id }) => id === row.id));
        if (told) expect(told.rows.find(({ id }) => id === row.id)).toEqual(row);
      }
      await window.call('project.close', { handle });
      const again = await window.call('project.open', { path: handle, takeOver: false, readOnly: false });
      expect(again).toEqual(shown.view);
      expect(await opened.rows()).toEqual(shown.rows);
      expect((await window.call('project.verify', { handle })).holds).toBe(true);
    }),
    { numRuns: 12 },
  );
});
