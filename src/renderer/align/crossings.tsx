import { useLayoutEffect, useRef } from 'react';
import type { RowWindow } from '../review/list/row-window.ts';
import { useRow } from '../review/use-work.ts';
import type { Crossing } from './bands.ts';
import { ribbonLook, ribbonPath } from './ribbon-look.ts';
import { useAlign } from './use-align.ts';

/** Ribbons of rows whose sides do not stand side by side, as far as they reach into what is in view. */
export function Crossings({ list, first, last }: { list: RowWindow; first: number; last: number }) {
  const crossings = useAlign((state) => state.bands.crossings);
  const shown = crossings.filter(
    ({ source, target }) => Math.min(source, target) <= last && Math.max(source, target) >= first,
  );
  return shown.map((crossing) => (
    <CrossingRibbon
      key={`${crossing.row} ${crossing.source} ${crossing.target}`}
      list={list}
      crossing={crossing}
    />
  ));
}

/** Height of a ribbon's end, about that of a line of text. */
const end = 26;
const inset = 10;
/** The gap, however wide it is. */
const across = 100;

function CrossingRibbon({ list, crossing }: { list: RowWindow; crossing: Crossing }) {
  const row = useRow(crossing.row);
  const active = useAlign(({ active, bands }) => active !== null && bands.rowOf.get(active) === crossing.row);
  const svg = useRef<SVGSVGElement>(null);
  const { source, target } = crossing;
  useLayoutEffect(() => {
    const draw = () => {
      const element = svg.current;
      const [from, to] = [list.bounds(source), list.bounds(target)];
      if (!element || !from || !to) return;
      const top = Math.min(from.start, to.start);
      element.style.top = `${top}px`;
      const height = Math.max(from.start, to.start) - top + end + inset;
      element.style.height = `${height}px`;
      element.setAttribute('viewBox', `0 0 ${across} ${height}`);
      const at = (start: number) => ({ top: start - top + inset, bottom: start - top + inset + end });
      const drawn = ribbonPath(across, at(from.start), at(to.start));
      element.firstElementChild?.setAttribute('d', drawn);
    };
    draw();
    return list.onPlaced(draw);
  }, [list, source, target]);
  if (!row) return null;
  return (
    <svg
      ref={svg}
      data-crossing={row.id}
      className={`ribbon ribbon-crossing ribbon-${ribbonLook(row)}${active ? ' ribbon-active' : ''}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
