import { expect, test } from './shared-app.ts';

const date = 'Phnom Penh, 12 March 2026';

test('what is typed is saved by itself, and said to be saved only then', async ({ page, review }) => {
  const calls: string[] = [];
  page.on('requestfinished', (request) => {
    const { method } = (request.postDataJSON() ?? {}) as { method?: string };
    if (method) calls.push(method);
  });
  const mayWrite = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    const { method } = route.request().postDataJSON() as { method: string };
    if (method === 'row.write') await mayWrite.promise;
    await route.continue();
  });
  await review.edit(date);
  const written = page.waitForRequest((request) => request.postData()?.includes('row.write') ?? false);
  await page.keyboard.type('In ');
  await written;
  await expect(page.locator('[data-saving]')).toHaveText('Saving…');
  mayWrite.resolve();
  await review.saved();
  expect(calls).toContain('draft.save');
  expect(calls).toContain('row.write');
  await page.reload();
  await page.getByText('Sample press release').first().click();
  await expect(review.row(`In ${date}`)).toBeVisible();
});

test('leaving a row writes it at once', async ({ page, review }) => {
  await review.edit(date);
  await page.keyboard.type('In ');
  await review.press('Alt+ArrowDown');
  await expect(review.editor).toBeFocused();
  await review.saved();
  await expect(review.target(review.row(date)).locator('ins')).toHaveText(/In/);
});

test('a draft that was never written comes back after the window died', async ({
  page,
  complaints,
  review,
}) => {
  await review.edit(date);
  await page.route('**/call', (route) => {
    const { method } = route.request().postDataJSON() as { method: string };
    return method === 'row.write' ? route.abort() : route.continue();
  });
  await page.keyboard.type('In ');
  await expect(review.active).toContainText('Not saved, but still here');
  await expect(review.editor).toContainText(`In ${date}`);
  await page.unroute('**/call');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('Sample press release').first().click();
  const row = review.row(`In ${date}`);
  await expect(row).toContainText('nothing is lost');
  await expect(page.locator('[data-saving]')).toHaveText('1 row not saved');
  await row.getByRole('button', { name: 'Save it' }).click();
  await review.saved();
  await expect(row).not.toContainText('nothing is lost');
  complaints.splice(0);
});

test('a text that somebody else overtook stays until one chooses', async ({ page, review }) => {
  await review.edit(date);
  let overtaken = false;
  await page.route('**/call', async (route) => {
    const request = route.request();
    const { method, input } = request.postDataJSON() as { method: string; input: { texts: object[] } };
    if (method === 'row.write' && !overtaken) {
      overtaken = true;
      const texts = [{ ...input.texts[0], content: { text: 'Theirs', marks: [] } }];
      const body = JSON.stringify({ method, input: { ...input, texts } });
      const headers = await request.allHeaders();
      const token = headers['x-bokprae-token'] ?? '';
      await page.evaluate(
        async ([json, key]) => {
          const headers = { 'content-type': 'application/json', 'x-bokprae-token': key };
          await fetch('/call', { method: 'POST', headers, body: json });
        },
        [body, token] as const,
      );
    }
    return route.continue();
  });
  await page.keyboard.type('Mine, ');
  await expect(review.active).toContainText('This row changed meanwhile');
  await expect(review.active).toContainText('Saved text: Theirs');
  await expect(review.editor).toContainText(`Mine, ${date}`);
  await review.active.getByRole('button', { name: 'Save mine over it' }).click();
  await review.saved();
  await expect(review.row(`Mine, ${date}`)).toBeVisible();
});

test('the first translation of a row is written in its place', async ({ page, review }) => {
  await review.edit('No translation yet');
  await page.keyboard.type('Among them 62 were women, ');
  await review.saved();
  await page.keyboard.type('or 42.8%.');
  await review.saved();
  await expect(review.editor).toHaveText('Among them 62 were women, or 42.8%.');
  await review.press('Alt+ArrowDown');
  await expect(review.row('Among them 62 were women, or 42.8%.')).toBeVisible();
});

test('undo takes back typing first, then what was saved, and redo brings all of it again', async ({
  page,
  review,
}) => {
  await review.edit(date);
  // In one piece: what is typed after a pause is undone by itself.
  await page.keyboard.insertText('In ');
  await review.saved();
  await page.keyboard.insertText('or near ');
  await expect(review.editor).toHaveText(`In or near ${date}`);
  await review.press('Control+z');
  await expect(review.editor).toHaveText(`In ${date}`);
  await review.press('Control+z');
  await expect(review.editor).toHaveText(date);
  await review.press('Control+Shift+z');
  await expect(review.editor).toHaveText(`In ${date}`);
  await review.press('Escape', 'ArrowDown', 'ArrowDown', 'Control+z');
  await expect(review.active).toContainText(date);
  await expect(review.editor).toHaveText(date);
});

test('marks are put on by keys, kept, and shown in the row', async ({ review }) => {
  await review.edit(date);
  await review.press('Control+Shift+ArrowRight', 'Control+b', 'Control+i', 'Control+u');
  await expect(review.editor.locator('b i u, b u i, i b u, u b i, i u b, u i b')).toHaveCount(1);
  await review.press('Alt+ArrowDown');
  await review.saved();
  const target = review.target(review.row(date));
  await expect(target.locator('strong')).toContainText('Phnom');
  await expect(target.locator('em')).toContainText('Phnom');
});

test('pasted text comes in on one line, with our marks and nothing else', async ({ page, review }) => {
  await review.edit('No translation yet');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h1 style="color:red">One</h1><p>two <b>three</b><br>four <a href="https://example.org">five</a> <span style="font-style:italic;font-weight:700">six</span></p>',
    );
    data.setData('text/plain', 'One\ntwo three\nfour five six');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(review.editor).toHaveText('One two three four five six');
  await expect(review.editor.locator('b')).toHaveText(['three', 'six']);
  await expect(review.editor.locator('i')).toHaveText('six');
  await expect(review.editor.locator('a')).toHaveText('five');
  await expect(review.editor.locator('h1, br:not(.ProseMirror-trailingBreak), [style]')).toHaveCount(0);
});

test('awkward characters go through the editor unchanged', async ({ page, review }) => {
  const awkward = '  two\u200B spaces\u00A0 \tand\u17D2 \u{1F600} end  ';
  await review.edit('No translation yet');
  await page.keyboard.insertText(awkward);
  const written = page.waitForRequest((request) => {
    const { method } = (request.postDataJSON() ?? {}) as { method?: string };
    return method === 'row.write';
  });
  await review.press('Alt+ArrowDown');
  const { input } = (await written).postDataJSON() as { input: { texts: { content: { text: string } }[] } };
  expect(input.texts[0]?.content.text).toBe(awkward);
  await review.press('Alt+ArrowUp');
  await expect.poll(() => review.editor.evaluate((element) => element.textContent)).toBe(awkward);
});

test('two segments of a row stay two, whatever is pressed', async ({ page, review }) => {
  await review.edit(date);
  await review.press('Control+ArrowRight', 'Control+ArrowRight', 'Control+Shift+s');
  await expect(page.getByText('Row split')).toBeAttached();
  await review.press('Control+Shift+j');
  await expect(review.editor.locator('p')).toHaveCount(2);
  await review.press('Control+End', 'Control+Home', 'End', 'Delete', 'Enter', 'Home', 'Backspace', 'Enter');
  await expect(review.editor.locator('p')).toHaveCount(2);
  await expect(review.editor).toHaveText(date);
  await review.press('Control+a');
  await page.keyboard.type('New');
  await expect(review.editor.locator('p')).toHaveText(['New', '']);
  await review.press('Control+z');
  await expect(review.editor).toHaveText(date);
  await review.press('Control+a');
  await page.keyboard.insertText('ថ្មី');
  await expect(review.editor.locator('p')).toHaveText(['ថ្មី', '']);
});

test('changes are marked against the draft as long as one wants', async ({ page, review }) => {
  await review.edit('The Workshop gathered 154');
  await page.keyboard.type('Yes: ');
  await review.press('Alt+ArrowDown');
  const row = review.row('The Workshop gathered 154');
  await expect(row.locator('ins')).toHaveText(/Yes:/);
  await page.getByLabel('Show changes').uncheck();
  await expect(row.locator('ins')).toHaveCount(0);
  await expect(row).toContainText('Yes: The Workshop');
});
