import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { choose, introduce, textFile } from './introduce.ts';
import { faults } from './faults.ts';
import { isFine, setLook } from './is-fine.ts';
import { english, khmer } from './job-documents.ts';
import { takePicture } from './picture.ts';

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
    await expect(page.getByRole('grid', { name: 'Rows of the translation' })).toBeVisible();
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
    const soon = { intervals: [20, 40, 80, 160, 320] };
    await expect.poll(() => this.picture(), soon).not.toEqual(before);
    const after = await this.restingPicture();
    await undo();
    await expect.poll(() => this.picture(), soon).toEqual(before);
    await this.page.keyboard.press('Control+y');
    await expect.poll(() => this.picture(), soon).toEqual(after);
    await this.page.keyboard.press('Control+z');
    await expect.poll(() => this.picture(), soon).toEqual(before);
  }

  /** Pairing, how sure each ribbon is, what is said of empty sides, and how many ribbons cross. */
  async picture(): Promise<string> {
    const bands = await this.bands();
    const looks = await this.page
      .locator('.band-gap')
      .evaluateAll((gaps) =>
        gaps.map((gap) => gap.querySelector('.ribbon')?.getAttribute('class')?.split(' ')[1]),
      );
    const alone = await this.page.locator('.band-alone').allTextContents();
    const crossings = await this.page.locator('[data-crossing]').count();
    return JSON.stringify([bands, looks, alone, crossings]);
  }

  /** The picture once it stays for some frames. */
  async restingPicture(): Promise<string> {
    for (let last = await this.picture(); ;) {
      await this.page.evaluate(() => new Promise((later) => setTimeout(later, 50)));
      const now = await this.picture();
      if (now === last) return now;
      last = now;
    }
  }

  /** Goes to a text, then points at the place where it is to be cut. */
  async pointInto(words: string, x: number): Promise<void> {
    await this.text(words).click({ position: { x: 40, y: 16 } });
    await this.text(words).click({ position: { x, y: 16 } });
    await expect(this.page.locator('.align-cut')).toBeVisible();
  }

  /** Takes texts out of the rows that the aligner put them into. */
  async stand(...alone: string[]): Promise<void> {
    for (const words of alone) {
      await this.text(words).click();
      const isAlone = await this.active.evaluate(
        (text) => text.closest('.band')!.querySelector('.band-alone') !== null,
      );
      if (!isAlone) await this.keys('Control+Shift+g')();
      await expect(this.page.locator('.band', { has: this.active }).locator('.band-alone')).toBeVisible();
    }
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
  await align.undone(align.keys('Alt+Shift+d'), undo);
  await align.undone(align.keys('Control+Shift+j'), undo);
  await align.undone(align.keys('Enter', 'Enter'), undo);
  await align.undone(align.keys('Enter', 'ArrowLeft', 'Control+ArrowRight', 'Enter'), undo);
  await align.undone(align.keys('Control+Shift+ArrowUp'), undo);
  await align.undone(align.keys('Control+Shift+ArrowDown'), undo);
  await align.undone(align.keys('Alt+Shift+ArrowDown'), undo);
  await align.undone(align.keys('Alt+Shift+ArrowUp'), undo);
  await align.undone(align.keys('Control+Shift+g'), undo);

  await on('ក្រសួងមានកិត្តិយស');
  await align.undone(align.keys('Enter', 'Control+ArrowLeft', 'Enter'), undo);
  await align.undone(align.keys('Control+Shift+ArrowUp'), undo);
  await align.undone(align.keys('Alt+Shift+ArrowDown'), undo);
  await page.keyboard.press('Enter');
  await expect(page.locator('.align-cut')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.align-cut')).toHaveCount(0);

  const mark = async (words: string, count: string) => {
    await on(words);
    await page.keyboard.press('Space');
    await expect(page.getByText(count)).toBeVisible();
  };
  await mark('NATION', '1 text marked');
  await mark('ក្រសួងវប្បធម៌', '2 texts marked');
  const crossings = page.locator('[data-crossing]');
  await expect(crossings).toHaveCount(0);
  await align.undone(align.keys('Control+g'), undo);
  await page.keyboard.press('Control+y');
  await expect(crossings).not.toHaveCount(0);
  await align.undone(align.keys('Control+Shift+g'), undo);
  await page.keyboard.press('Control+z');
  for (const [at, words] of ['KINGDOM', 'NATION', 'ជាតិ សាសនា', 'ព្រះរាជាណាចក្រ'].entries())
    await mark(words, at === 0 ? '1 text marked' : `${at + 1} texts marked`);
  await align.undone(align.keys('Control+g'), undo);

  await on('ជាតិ សាសនា');
  await page.keyboard.press('ArrowRight');
  await expect(align.active).toContainText('NATION');
  await page.keyboard.press('ArrowUp');
  await expect(align.active).toContainText('KINGDOM');
  await page.keyboard.press('ArrowLeft');
  await expect(align.active).toContainText('ព្រះរាជាណាចក្រ');
});

test('every way to pair anew works with the mouse, and is undone and done again', async ({ page }) => {
  const align = await AlignPage.open(page);
  const undo = () => align.tool('Undo').click();
  const tool = (name: string) => () => align.tool(name).click();

  await align.text('As the host').click();
  await align.undone(tool('Accept and pin'), undo);
  await align.text('KINGDOM').click();
  await align.undone(tool('Take the pin out'), undo);
  await align.undone(tool('Join with the next row'), undo);
  await align.undone(tool('Move the text up a row'), undo);
  await align.undone(tool('Move the text down a row'), undo);
  await align.undone(tool('Move everything below up'), undo);
  await align.undone(tool('Move everything below down'), undo);
  await align.undone(tool('Unlink'), undo);

  const cut = (words: string, x: number) => async () => {
    await align.pointInto(words, x);
    await align.tool('Split the row at the cursor').click();
  };
  await align.undone(cut('The Ministry has the honor', 120), undo);
  await align.undone(cut('ក្រសួងមានកិត្តិយស', 150), undo);

  await align.undone(() => align.text('KINGDOM').dragTo(align.text('ក្រសួងវប្បធម៌')), undo);
  await align.undone(() => align.text('ក្រសួងវប្បធម៌').dragTo(align.text('Phnom Penh')), undo);
  const mark = (words: string) => align.text(words).click({ modifiers: ['Control'] });
  await align.undone(async () => {
    await mark('NATION');
    await mark('រាជធានីភ្នំពេញ');
    await align.tool('Link the marked texts').click();
  }, undo);
  await align.undone(async () => {
    await mark('NATION');
    await mark('KINGDOM');
    await align.text('NATION').dragTo(align.text('សេចក្តីជូនដំណឹង'));
  }, undo);
  await mark('NATION');
  await page.getByRole('button', { name: 'Unmark all' }).click();
  await expect(page.getByText('1 text marked')).toHaveCount(0);
});

test('what stands alone is left out or added on purpose, by keys and by mouse, until nothing is in doubt', async ({
  page,
}) => {
  const align = await AlignPage.open(page);
  const account = page.locator('[data-account]');
  const all = (await account.textContent())!.match(/\/(\d+), target \d+\/(\d+)/)!;
  await align.stand('ព.ស.២៥៦៩', '(Signed and Stamped)');

  await align.text('ព.ស.២៥៦៩').click();
  const leaveOut = async () => {
    await page.keyboard.press('Control+Shift+x');
    await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await page.keyboard.type('Lunar date');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Left out on purpose: Lunar date').first()).toBeVisible();
  };
  await align.undone(leaveOut, align.keys('Control+z'));
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Left out on purpose: Lunar date').first()).toBeVisible();
  await align.undone(align.keys('Control+Shift+x'), align.keys('Control+z'));

  await align.text('(Signed and Stamped)').click();
  await align.undone(
    async () => {
      await align.tool('Left out or added on purpose…').click();
      await page.getByRole('button', { name: 'Signature note' }).click();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'It was added' }).click();
      await expect(page.getByText('Added on purpose: Signature note').first()).toBeVisible();
    },
    () => align.tool('Undo').click(),
  );
  await align.tool('Redo').click();
  await expect(page.getByText('Added on purpose: Signature note').first()).toBeVisible();
  await align.text('KINGDOM').click();
  await page.keyboard.press('Control+Shift+x');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  for (const words of ['KINGDOM', 'As the host']) {
    await align.text(words).click();
    await page.keyboard.press('Alt+Shift+d');
    await expect(page.locator('.band', { hasText: words }).locator('.ribbon-doubtful')).toBeVisible();
  }
  await page.keyboard.press('Shift+F8');
  const first = await align.active.textContent();
  await page.keyboard.press('F8');
  await expect(align.active).not.toHaveText(first!);
  await page.getByRole('button', { name: /pairs? in doubt/ }).click();
  await align.tool('Next doubtful pair').click();
  for (let turn = 0; turn < 12 && (await page.locator('.align-left').count()) > 0; turn += 1) {
    const before = await page.locator('.align-left').textContent();
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(before!, { exact: true })).toHaveCount(0);
  }
  await expect(page.getByText('Done: no pair is in doubt')).toBeVisible();
  await expect(account).toHaveText(
    `source ${all[1]}/${all[1]}, target ${all[2]}/${all[2]}, 2 left out on purpose`,
  );
  await page.keyboard.press('F8');
  await expect(page.getByText('No pair is in doubt.').first()).toBeVisible();

  await page.keyboard.press('Alt+1');
  await expect(page.locator('.row', { hasText: 'Left out on purpose: Lunar date' })).toContainText(
    'ព.ស.២៥៦៩',
  );
});

test('aligning again leaves the pinned rows, and the rail goes where it is clicked, dragged and asked by keys', async ({
  page,
}) => {
  const align = await AlignPage.open(page);
  const first = await align.bands();
  await align.text('KINGDOM').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => align.bands()).not.toEqual(first);
  const shifted = await align.bands();
  const wrong = shifted.find((band) => band.includes('KINGDOM'))!;
  await align.text('KINGDOM').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.band', { hasText: 'KINGDOM' }).locator('.ribbon-pinned')).toBeVisible();
  const undo = align.keys('Control+z');
  await align.undone(() => align.tool('Align again between the pins').click(), undo);
  await align.undone(align.keys('Alt+Shift+r'), undo);
  await page.keyboard.press('Control+y');
  await expect.poll(() => align.bands()).not.toEqual(shifted);
  expect(await align.bands()).toContain(wrong);
  await align.text('KINGDOM').click();
  await page.keyboard.press('Alt+Shift+d');
  await expect(page.locator('.band', { hasText: 'KINGDOM' }).locator('.ribbon-doubtful')).toBeVisible();
  await page.keyboard.press('Alt+Shift+r');
  await expect.poll(() => align.bands()).toEqual(first);

  await align.text('Phnom Penh').click();
  await expect(page.locator('.pair-facts')).toContainText('numbers 12 and 2026 agree');
  await page.keyboard.press('Alt+Shift+d');
  const rail = page.getByRole('slider', { name: 'The whole document' });
  await expect(rail).toHaveAttribute('aria-valuetext', /^Row \d+ of \d+, in doubt$/);
  const box = (await rail.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4);
  await expect(align.active).toContainText(/Signed|ឆ្នាំរបស់ខ្លួន/);
  await expect(align.active).toBeFocused();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 4);
  await page.mouse.up();
  await expect(align.active).toContainText('ក្រសួងវប្បធម៌');
  await rail.focus();
  await page.keyboard.press('End');
  await expect(align.active).toContainText(/Signed|ឆ្នាំរបស់ខ្លួន/);
  await expect(rail).toHaveAttribute('aria-valuenow', (await rail.getAttribute('aria-valuemax'))!);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(rail).toHaveAttribute('aria-valuenow', '2');
  await expect(rail).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(align.active).toBeFocused();
});

test('the Align screen is fine in both appearances and languages, and in narrow windows', async ({
  page,
}) => {
  const align = await AlignPage.open(page);
  await page.keyboard.press('F8');
  for (const [theme, language] of [
    ['dark', 'km'],
    ['light', 'en'],
  ] as const) {
    await setLook(page, theme, language);
    await isFine(page);
  }
  await align.text('The Ministry has the honor').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.align-cut')).toBeVisible();
  await isFine(page);
  await page.keyboard.press('Escape');
  await takePicture(page, 'align');
});
