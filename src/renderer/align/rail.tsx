import { type MouseEvent, useEffect, useRef } from 'react';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { drawRail } from './draw-rail.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** The whole document's alignment at a glance; a click goes there. */
export function Rail() {
  const { store } = useAlignment();
  const { align } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const bands = useAlign((state) => state.bands);
  const active = useAlign((state) => state.active);
  const theme = useApp((state) => state.app?.settings.theme);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const draw = () =>
      drawRail(
        element,
        bands,
        (row) => store.work.rows.get(row),
        active === null ? -1 : (bands.bandOf.get(active) ?? -1),
      );
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    draw();
    return () => watch.disconnect();
  }, [bands, active, theme, store]);

  function goThere(event: MouseEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientY - box.top) / box.height) * bands.bands.length);
    const band = bands.bands[Math.min(Math.max(at, 0), bands.bands.length - 1)];
    const segment = band?.source?.segments[0] ?? band?.target?.segments[0];
    if (segment) store.go(segment);
  }

  return (
    <div className="rail" title={align.rail} onClick={goThere} data-rail="">
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
}
