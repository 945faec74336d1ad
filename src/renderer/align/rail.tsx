import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useApp } from '../store/app-store.ts';
import { useMessages } from '../store/use-messages.ts';
import { drawRail } from './draw-rail.ts';
import { useAlign, useAlignment } from './use-align.ts';

/** The whole document's alignment at a glance; a click, a drag or the arrow keys go there. */
export function Rail() {
  const { store } = useAlignment();
  const { align } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const bands = useAlign((state) => state.bands);
  const at = useAlign(({ active, bands: { bandOf } }) => (active === null ? -1 : (bandOf.get(active) ?? -1)));
  const theme = useApp((state) => state.app?.settings.theme);
  const count = bands.bands.length;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => drawRail(element, bands, (row) => store.work.rows.get(row)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [bands, theme, store]);

  function goTo(place: number, focus: 'text' | 'rail') {
    const band = bands.bands[Math.min(Math.max(place, 0), count - 1)];
    const segment = band?.source?.segments[0] ?? band?.target?.segments[0];
    if (segment !== undefined && bands.bandOf.get(segment) !== at) store.go(segment, focus);
  }

  function goToPointer(event: PointerEvent<HTMLElement>) {
    if (event.buttons !== 1) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    goTo(Math.floor(((event.clientY - box.top) / box.height) * count), 'text');
  }

  function goByKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const far = Math.max(1, Math.round(count / 10));
    const places: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      PageUp: at - far,
      PageDown: at + far,
      Home: 0,
      End: count - 1,
    };
    const place = places[event.key];
    const { active } = store.state();
    if (place !== undefined) goTo(place, 'rail');
    else if (event.key === 'Enter' && active !== null) store.go(active);
    else return;
    event.preventDefault();
  }

  const runs = [bands.bands[at]?.source, bands.bands[at]?.target];
  const row = store.work.rows.get(runs.find((run) => run)?.row ?? '');
  const doubtful = runs.some((run) => run && store.work.rows.get(run.row)?.doubtful);
  return (
    <div
      className="rail"
      role="slider"
      tabIndex={0}
      aria-label={align.rail}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, count)}
      aria-valuenow={Math.max(1, at + 1)}
      aria-valuetext={align.railAt({
        number: (row && bands.numberOf.get(row.id)) ?? 0,
        all: bands.numberOf.size,
        doubtful,
      })}
      title={align.railTip}
      onPointerDown={goToPointer}
      onPointerMove={goToPointer}
      onKeyDown={goByKey}
      data-rail=""
    >
      <canvas ref={canvas} aria-hidden="true" />
      {at >= 0 && <span className="rail-here" style={{ top: `${((at + 0.5) / count) * 100}%` }} />}
    </div>
  );
}
