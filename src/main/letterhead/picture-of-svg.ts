import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { BadLetterhead } from '../../formats/letterhead/bad-letterhead.ts';

/** Enough for six centimetres in print. */
const height = 720;
const widest = 4_000;

let ready: Promise<void> | undefined;

/** A cleaned SVG as a PNG `height` pixels high, for those that show no SVG. Throws `BadLetterhead`. */
export async function pictureOfSvg(svg: string): Promise<{ png: Uint8Array; width: number; height: number }> {
  const { resolve } = createRequire(import.meta.url);
  await (ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'height', value: height },
      font: { loadSystemFonts: false },
    });
    if (!(drawing.width / drawing.height < widest / height)) throw new BadLetterhead('wider than a page');
    const image = drawing.render();
    const made = { png: image.asPng(), width: image.width, height: image.height };
    image.free();
    drawing.free();
    return made;
  } catch (error) {
    if (error instanceof BadLetterhead) throw error;
    throw new BadLetterhead(`an SVG picture that cannot be drawn (${String(error)})`);
  }
}
