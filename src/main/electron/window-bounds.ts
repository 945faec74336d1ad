import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { smallestWindow } from './window-options.ts';

const saved = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** Where the window was last; null when that is not known. */
export function readBounds(file: string): Rectangle | null {
  try {
    return saved.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Remembers where the window is; where it cannot be written it is not remembered. */
export function writeBounds(file: string, bounds: Rectangle): void {
  try {
    writeFileSync(file, JSON.stringify(bounds), { mode: 0o600 });
  } catch {
    return;
  }
}

/** Bounds that can be seen and grasped on one of the displays; otherwise the size alone, as far as it fits. */
export function fitBounds(bounds: Rectangle | null, displays: readonly Rectangle[]): Partial<Rectangle> {
  if (!bounds) return {};
  const width = Math.max(smallestWindow.width, bounds.width);
  const height = Math.max(smallestWindow.height, bounds.height);
  const home = displays.find(
    (display) =>
      bounds.x >= display.x - 8 &&
      bounds.y >= display.y - 8 &&
      bounds.x + width <= display.x + display.width + 8 &&
      bounds.y + height <= display.y + display.height + 8,
  );
  if (home) return { x: bounds.x, y: bounds.y, width, height };
  const largest = displays[0];
  if (!largest) return {};
  return { width: Math.min(width, largest.width), height: Math.min(height, largest.height) };
}
