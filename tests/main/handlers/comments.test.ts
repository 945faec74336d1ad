import { describe, expect, it, onTestFinished } from 'vitest';
import { openBackend } from '../../../src/main/backend.ts';
import { openWindow, TestWindow } from './open-window.ts';

const khmer = '# ចំណងជើង\n\nក្រសួងប្រៃសណីយ៍ បានជួបប្រជុំ។\n\nបួន។';
const english = '# Title\n\nThe ministry met today.\n\nFour.';

async function begin() {
  const opened = await openWindow(khmer, english);
  const { window, handle } = opened;
  const row = await opened.row('The ministry');
  const read = () => window.call('comments.read', { handle, row: null });
  const anchorOn = (words: string, side: 'source' | 'target' = 'target') => {
    const { id: segment, content } = row[side][0]!;
    const start = content.text.indexOf(words);
    return { segment, start, end: start + words.length, text: content.text };
  };
  return { ...opened, aRow: row, read, anchorOn };
}

describe('comments in the window', () => {
  it('stand on words of either side, and the row shows where', async () => {
    const { window, handle, aRow, read, anchorOn, write, row } = await begin();
    const about = { handle, row: aRow.id, thread: null };
    await window.call('comment.add', { ...about, text: 'Which one?', anchor: anchorOn('ministry') });
    await window.call('comment.add', { ...about, text: 'ពិនិត្យ', anchor: anchorOn('ក្រសួង', 'source') });
    const [first, second] = await read();
    expect(first!.anchor).toMatchObject({ side: 'target', quote: 'ministry' });
    expect(second!.anchor).toMatchObject({ side: 'source', quote: 'ក្រសួង', ranges: [{ start: 0 }] });
    const shown = await row('The ministry');
    expect(shown.anchors.map(({ thread }) => thread).sort()).toEqual([first!.id, second!.id].sort());
    const after = await write(shown, 'Today the ministry met.');
    expect(after.anchors.find(({ thread }) => thread === first!.id)).toMatchObject({ start: 10, end: 18 });
    await write(after, 'Nothing.');
    const [orphan] = await read();
    expect(orphan).toMatchObject({ row: aRow.id, anchor: { quote: 'ministry', ranges: [] } });
    await window.call('thread.resolve', { handle, thread: second!.id, resolved: true });
    expect((await row('Nothing')).anchors).toEqual([]);
  });

  it('grow to whole characters, and are refused on a segment of another row', async () => {
    const { window, handle, aRow, read, anchorOn, row } = await begin();
    const about = { handle, row: aRow.id, thread: null, text: 'x' };
    const anchor = anchorOn('ប្រៃ', 'source');
    await window.call('comment.add', { ...about, anchor: { ...anchor, end: anchor.start + 1 } });
    expect((await read())[0]!.anchor!.quote).toBe('ប្រៃ');
    const other = await row('Four');
    expect(await window.refusal('comment.add', { ...about, row: other.id, anchor })).toBe('no-such-segment');
  });

  it('are resolved and reopened with a reason, assigned, made an error, and undone', async () => {
    const { window, handle, aRow, read, view } = await begin();
    const mentions = [view.me!.key, 'f'.repeat(64)];
    await window.call('comment.add', { handle, row: aRow.id, thread: null, text: '@Sok see this', mentions });
    const thread = (await read())[0]!.id;
    const error = { category: 'accuracy/omission', severity: 'critical' } as const;
    await window.call('thread.classify', { handle, thread, error });
    await window.call('thread.assign', { handle, thread, member: view.me!.key });
    const why = { outcome: 'declined', reason: 'It is so in the source.' } as const;
    await window.call('thread.resolve', { handle, thread, resolved: true, ...why });
    expect((await read())[0]).toMatchObject({
      resolved: true,
      error: { ...error, writers: [] },
      assignee: { name: 'Sok' },
      assignedToMe: true,
      mentionsMe: true,
      resolutions: [{ by: 'Sok', resolved: true, ...why }],
      comments: [{ mentions: [{ key: view.me!.key, name: 'Sok' }], mine: true, unread: false }],
    });
    for (let step = 0; step < 3; step += 1) await window.call('undo', { handle });
    expect((await read())[0]).toMatchObject({ resolved: false, assignee: null, error: null });
    expect(await window.refusal('thread.assign', { handle, thread, member: 'f'.repeat(64) })).not.toBeNull();
  });

  it('of others are unread until they were shown, in this installation only', async () => {
    const { window, handle, aRow, view } = await begin();
    await window.call('comment.add', { handle, row: aRow.id, thread: null, text: 'Mine' });
    expect((await window.call('project.view', { handle })).unread).toBe(0);
    window.close();
    const other = openBackend({ home: `${view.path}-dara`, door: 'web', open: null });
    onTestFinished(() => other.close());
    const desk = new TestWindow(other);
    await desk.call('identity.create', { name: 'Dara' });
    const opened = await desk.call('project.open', { path: view.path, takeOver: false, readOnly: true });
    expect(opened.unread).toBe(1);
    const [thread] = await desk.call('comments.read', { handle: opened.handle, row: null });
    expect(thread).toMatchObject({ unread: true, comments: [{ unread: true, by: 'Sok' }] });
    await desk.call('threads.seen', { handle: opened.handle, threads: [thread!.id] });
    expect((await desk.call('project.view', { handle: opened.handle })).unread).toBe(0);
    expect(desk.events.filter(({ event }) => event === 'changed')).toHaveLength(1);
    await desk.call('threads.seen', { handle: opened.handle, threads: null });
    expect(desk.events.filter(({ event }) => event === 'changed')).toHaveLength(1);
  });
});
