import type { RowView } from '../../shared/view.ts';
import type { Bands } from './bands.ts';

/** Draws every band as a line across, those in doubt across the whole width, and crossings as slants. */
export function drawRail(
  canvas: HTMLCanvasElement,
  { bands, crossings }: Bands,
  row: (id: string) => RowView | undefined,
): void {
  const scale = devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (!pen || bands.length === 0) return;
  pen.scale(scale, scale);
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name);
  const step = height / bands.length;
  const thick = Math.max(1, Math.min(step - 1, 6));
  const [inner, outer] = [8, 2];
  const at = (index: number) => (index + 0.5) * step;
  const bar = (index: number, from: number, to: number, high: number) =>
    pen.fillRect(from, at(index) - high / 2, to - from, high);

  pen.fillStyle = colour('--line');
  bands.forEach(({ source, target }, index) => {
    const straight = source && source.row === target?.row;
    if (straight) bar(index, inner, width - inner, thick);
    else {
      if (source) bar(index, inner, width / 2 - 2, thick);
      if (target) bar(index, width / 2 + 2, width - inner, thick);
    }
  });
  pen.strokeStyle = colour('--edge');
  for (const { source, target } of crossings.slice(0, 2_000)) {
    pen.beginPath();
    pen.moveTo(inner, at(source));
    pen.lineTo(width - inner, at(target));
    pen.stroke();
  }
  pen.fillStyle = colour('--warn');
  bands.forEach(({ source, target }, index) => {
    const doubtful = [source, target].some((run) => run && row(run.row)?.doubtful);
    if (doubtful) bar(index, outer, width - outer, Math.max(2, thick));
  });
}
