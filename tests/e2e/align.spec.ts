import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, introduce, textFile } from './introduce.ts';
import { english, khmer } from './job-documents.ts';

/** A lunar date that nobody translates, and a note that only the translation has. */
const source = khmer.replace(
  'រាជធានីភ្នំពេញ ថ្ងៃទី១២',
  'ថ្ងៃពុធ ១០រោច ខែផល្គុន ឆ្នាំម្សាញ់ សប្តស័ក ព.ស.២៥៦៩\n\nរាជធានីភ្នំពេញ ថ្ងៃទី១២',
);
const target = `${english}\n(Signed and Stamped)\n`;

/** The Align screen as its users see it. */
class AlignPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<AlignPage> {
    await introduce(page);
    await choose(page, [textFile('a.km.md', source), textFile('a.en.md', target)]);
    await page.getByRole('button', { name: 'Create project' }).click();
    await expect(page.getByRole('grid', { name: 'Rows of the translation' })).toBeVisible({
      timeout: 30_000,
    });
    await page.keyboard.press('Alt+0');
    const align = new AlignPage(page);
    await expect(align.active).toBeFocused();
    return align;
  }

  get active(): Locator {
    return this.page.locator('.align-text-active');
  }

  text(words: string | RegExp): Locator {
    return this.page.locator('.align-text').filter({ hasText: words }).first();
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name });
  }

  /** Both columns, band by band, as their first words; a ribbon that crosses counts for nothing. */
  bands(): Promise<string[]> {
    return this.page
      .locator('.band')
      .evaluateAll((bands) =>
        bands.map((band) =>
          ['.band-source', '.band-target']
            .map((side) =>
              [...band.querySelectorAll(`${side} .align-text`)]
                .map((text) => text.textContent.slice(0, 10))
                .join('+'),
            )
            .join(' | '),
        ),
      );
  }

  /** Does something and expects another picture, then takes it back and brings it again. */
  async undone(what: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
    const before = await this.picture();
    await what();
    await expect.poll(() => this.picture()).not.toEqual(before);
    const after = await this.picture();
    await undo();
    await expect.poll(() => this.picture()).toEqual(before);
    await this.page.keyboard.press('Control+y');
    await expect.poll(() => this.picture()).toEqual(after);
    await this.page.keyboard.press('Control+z');
    await expect.poll(() => this.picture()).toEqual(before);
  }

  /** Pairing, how sure each ribbon is, and what is said of empty sides. */
  async picture(): Promise<string> {
    const bands = await this.bands();
    const looks = await this.page
      .locator('.band-gap')
      .evaluateAll((gaps) =>
        gaps.map((gap) => gap.querySelector('.ribbon')?.getAttribute('class')?.split(' ')[1]),
      );
    const alone = await this.page.locator('.band-alone').allTextContents();
    return JSON.stringify([bands, looks, alone]);
  }

  keys(...keys: string[]): () => Promise<void> {
    return async () => {
      for (const key of keys) await this.page.keyboard.press(key);
    };
  }
}

test('every way to pair anew works by keyboard, and is undone and done again', async ({ page }) => {
  const align = await AlignPage.open(page);
  const undo = align.keys('Control+z');
  const on = (words: string) => align.text(words).click();

  await on('As the host');
  await align.undone(align.keys('Control+Enter'), undo);
  await on('KINGDOM');
  await align.undone(align.keys('Control+Shift+j'), undo);
  await align.undone(align.keys('Enter', 'Enter'), undo);
  await align.undone(align.keys('Control+Shift+ArrowUp'), undo);
  await align.undone(align.keys('Control+Shift+ArrowDown'), undo);
  await align.undone(align.keys('Alt+Shift+ArrowDown'), undo);
  await align.undone(align.keys('Alt+Shift+ArrowUp'), undo);
  await align.undone(align.keys('Control+Shift+g'), undo);

  await on('NATION');
  await page.keyboard.press('Space');
  await on('ក្រសួងវប្បធម៌');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 texts marked')).toBeVisible();
  const crossings = page.locator('[data-crossing]');
  await align.undone(align.keys('Control+g'), undo);
  await expect(crossings).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(crossings).not.toHaveCount(0);
  await page.keyboard.press('Control+z');

  await on('ជាតិ សាសនា');
  await page.keyboard.press('ArrowRight');
  await expect(align.active).toContainText('NATION');
  await page.keyboard.press('ArrowUp');
  await expect(align.active).toContainText('KINGDOM');
});

test('every way to pair anew works with the mouse, and is undone and done again', async ({ page }) => {
  const align = await AlignPage.open(page);
  const undo = () => align.tool('Undo').click();
  const tool = (name: string) => () => align.tool(name).click();

  await align.text('As the host').click();
  await align.undone(tool('Accept and pin'), undo);
  await align.text('KINGDOM').click();
  await align.undone(tool('Join with the next row'), undo);
  await align.undone(tool('Move the text up a row'), undo);
  await align.undone(tool('Move the text down a row'), undo);
  await align.undone(tool('Move everything below up'), undo);
  await align.undone(tool('Move everything below down'), undo);
  await align.undone(tool('Unlink'), undo);

  await align.undone(async () => {
    await align.text('The Ministry has the honor').click({ position: { x: 120, y: 16 } });
    await align.text('The Ministry has the honor').click({ position: { x: 120, y: 16 } });
    await expect(page.locator('.align-cut')).toBeVisible();
    await align.tool('Split the row at the cursor').click();
  }, undo);
  await align.undone(async () => {
    await align.text('ក្រសួងមានកិត្តិយស').click({ position: { x: 150, y: 16 } });
    await align.text('ក្រសួងមានកិត្តិយស').click({ position: { x: 150, y: 16 } });
    await expect(page.locator('.align-cut')).toBeVisible();
    await align.tool('Split the row at the cursor').click();
  }, undo);

  await align.undone(() => align.text('KINGDOM').dragTo(align.text('ក្រសួងវប្បធម៌')), undo);
  await align.undone(async () => {
    await align.text('NATION').click({ modifiers: ['Control'] });
    await align.text('រាជធានីភ្នំពេញ').click({ modifiers: ['Control'] });
    await align.tool('Link the marked texts').click();
  }, undo);
});

test('what stands alone is left out or marked as added with a reason, until no pair is in doubt', async ({
  page,
}) => {
  const align = await AlignPage.open(page);
  const account = page.locator('[data-account]');
  const all = (await account.textContent())!.match(/\/(\d+), target \d+\/(\d+)/)!;
  await align.text('ព.ស.២៥៦៩').click();
  if ((await align.text('ព.ស.២៥៦៩').count()) > 0) await page.keyboard.press('Control+Shift+g');
  await align.text('ព.ស.២៥៦៩').click();
  await align.undone(async () => {
    await page.keyboard.press('Control+Shift+x');
    await page.getByRole('button', { name: 'Lunar date' }).click();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await expect(page.getByText('Left out on purpose: Lunar date').first()).toBeVisible();
  }, align.keys('Control+z'));
  await page.keyboard.press('Control+y');
  await align.text('(Signed and Stamped)').click();
  await align.tool('Left out or added on purpose…').click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Stands on the paper');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Added on purpose: Stands on the paper').first()).toBeVisible();
  for (let turn = 0; turn < 12 && (await page.locator('.align-left').count()) > 0; turn += 1) {
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(100);
  }
  await expect(page.getByText('Done: no pair is in doubt')).toBeVisible();
  await expect(account).toHaveText(
    `source ${all[1]}/${all[1]}, target ${all[2]}/${all[2]}, 2 left out on purpose`,
  );
  await page.keyboard.press('F8');
  await expect(page.getByText('No pair is in doubt.').first()).toBeVisible();
});

test('aligning again leaves the pinned rows, the rail goes where it is clicked, and reasons are told', async ({
  page,
}) => {
  const align = await AlignPage.open(page);
  const first = await align.bands();
  await align.text('NATION').click();
  await align.keys('Alt+Shift+ArrowDown')();
  await expect.poll(() => align.bands()).not.toEqual(first);
  await align.tool('Align again between the pins').click();
  await expect.poll(() => align.bands()).toEqual(first);
  await align.text('Phnom Penh').click();
  await expect(page.locator('.pair-facts')).toContainText('numbers 12 and 2026 agree');
  const rail = (await page.locator('[data-rail]').boundingBox())!;
  await page.mouse.click(rail.x + rail.width / 2, rail.y + rail.height - 4);
  await expect(align.active).toContainText(/Signed|ឆ្នាំរបស់ខ្លួន/);
});
