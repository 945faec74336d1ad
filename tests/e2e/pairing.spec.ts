import { expect, test } from './shared-app.ts';

const gathered = 'The Workshop gathered 154';

test('a row is split at the caret in the translation, and joined again', async ({ review }) => {
  const all = await review.count();
  await review.edit(gathered);
  await review.press('Control+ArrowRight', 'Control+ArrowRight', 'Control+Shift+s');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all + 1));
  await expect(review.editor).toHaveText(/^The Workshop\s?$/);
  await expect(review.editor).toBeFocused();
  await review.press('Control+Shift+j');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all));
  await expect(review.editor.locator('p')).toHaveCount(2);
});

test('a row is split where the source was pointed at', async ({ page, review }) => {
  const all = await review.count();
  await review.source(review.row(gathered)).click({ position: { x: 130, y: 14 } });
  await expect(review.sourceText).toBeFocused();
  const before = await review.sourceText.innerText();
  await page.keyboard.type('nothing');
  await expect(review.sourceText).toHaveText(before);
  await review.active.getByRole('button', { name: 'What can be done with this row' }).click();
  await expect(review.sourceText.locator('.caret-mark')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Split the row' }).click();
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all + 1));
  const after = await review.sourceText.innerText();
  expect(before.startsWith(after.trim())).toBe(true);
  expect(after.length).toBeLessThan(before.length);
});

test('text is moved down and up again by keys, on the side one is in', async ({ page, review }) => {
  await review.edit(gathered);
  await review.press('Control+Shift+ArrowDown');
  await expect(review.editor).toHaveText('');
  await review.press('Alt+ArrowDown');
  await expect(review.editor).toContainText(gathered);
  await review.press('Control+Shift+ArrowUp');
  await expect(page.getByText('Text moved')).toBeAttached();
  await review.press('Control+z', 'Control+z');
  await expect(review.row(gathered)).toBeVisible();
});

test('every pairing can be undone and done again', async ({ review }) => {
  const all = await review.count();
  await review.press('Control+Shift+j');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all - 1));
  await review.press('Control+z');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all));
  await review.press('Control+y');
  await expect(review.list).toHaveAttribute('aria-rowcount', String(all - 1));
  await expect(review.active).toBeFocused();
});

test('rows never lie on each other after rows came and went', async ({ review }) => {
  await review.edit(gathered);
  await review.press('Control+ArrowRight', 'Control+Shift+s', 'Control+Shift+j', 'Control+z', 'Control+z');
  await review.press('Control+Shift+j', 'Escape');
  await expect(async () => {
    const boxes = await review.rows.evaluateAll((rows) =>
      rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    const ordered = boxes.toSorted((a, b) => a.top - b.top);
    expect(ordered).toEqual(boxes);
    for (const [index, box] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next) expect(next.top).toBeCloseTo(box.bottom, 0);
    }
  }).toPass({ timeout: 40_000 });
});
