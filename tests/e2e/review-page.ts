import { expect, type Locator, type Page } from '@playwright/test';

/** The Review screen as its users see it. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Introduces somebody and opens the sample. */
  static async openSample(page: Page, name = 'Chan Sophea'): Promise<ReviewPage> {
    await page.getByRole('textbox').first().fill(name);
    await page.keyboard.press('Enter');
    return ReviewPage.trySample(page);
  }

  /** Opens the sample where nothing was opened before. */
  static async trySample(page: Page): Promise<ReviewPage> {
    await page.getByRole('button', { name: 'Try the sample' }).first().click();
    const review = new ReviewPage(page);
    await expect(review.rows.first()).toBeVisible();
    await expect(review.active).toBeFocused();
    return review;
  }

  get list(): Locator {
    return this.page.getByRole('grid');
  }

  get rows(): Locator {
    return this.list.getByRole('row');
  }

  get active(): Locator {
    return this.list.locator('[aria-selected="true"]');
  }

  /** The row that holds these words, on either side. */
  row(words: string | RegExp): Locator {
    return this.rows.filter({ hasText: words }).first();
  }

  target(row: Locator): Locator {
    return row.getByRole('gridcell').nth(1);
  }

  source(row: Locator): Locator {
    return row.getByRole('gridcell').nth(0);
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: /^Translation of row/ });
  }

  get sourceText(): Locator {
    return this.page.getByRole('textbox', { name: /^Source text of row/ });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** A dialog that is to be answered; notices have the role too. */
  get dialog(): Locator {
    return this.page.locator('[data-modal]');
  }

  filter(name: string): Locator {
    return this.page.getByRole('group', { name: 'Which rows to show' }).getByRole('button', { name });
  }

  async count(): Promise<number> {
    return Number(await this.list.getAttribute('aria-rowcount'));
  }

  /** Goes into the translation of the row with these words; the caret stands at its start. */
  async edit(words: string | RegExp): Promise<void> {
    await this.target(this.row(words)).click({ position: { x: 40, y: 16 } });
    await expect(this.editor).toBeFocused();
    // ProseMirror puts the caret back once, 20 ms after it got the focus; a later timer of the page comes after that.
    await expect(async () => {
      await this.editor.evaluate(() => new Promise((later) => setTimeout(later, 30)));
      await this.page.keyboard.press('Control+Home');
      expect(await this.editor.evaluate(caretIsFirst)).toBe(true);
    }).toPass();
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('[data-saving]')).toHaveText('Saved');
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }
}

function caretIsFirst(element: Element): boolean {
  const { anchorNode, anchorOffset } = getSelection() ?? {};
  const before = document.createRange();
  before.setStart(element, 0);
  if (anchorNode) before.setEnd(anchorNode, anchorOffset ?? 0);
  return Boolean(anchorNode) && before.toString() === '';
}
