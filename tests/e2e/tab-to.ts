import { expect, type Locator } from '@playwright/test';

/** Goes to something with Tab alone, as somebody without a mouse does; fails when it cannot be reached. */
export async function tabTo(wanted: Locator, back = false): Promise<void> {
  const page = wanted.page();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not lead to ${wanted.toString()}`);
}
