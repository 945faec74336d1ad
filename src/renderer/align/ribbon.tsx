import { useLayoutEffect, useRef } from 'react';
import { ribbonPath, type RibbonLook } from './ribbon-look.ts';

interface RibbonProps {
  look: RibbonLook;
  active: boolean;
  /** A side that has no text here: the ribbon ends in the gap. */
  ends: 'source' | 'target' | null;
}

/** The ribbon of a band whose two sides belong together, as high as the text at either end. */
export function Ribbon({ look, active, ends }: RibbonProps) {
  const svg = useRef<SVGSVGElement>(null);
  const path = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    const gap = svg.current?.parentElement;
    const [left, right] = [gap?.previousElementSibling, gap?.nextElementSibling];
    if (!gap || !left || !right) return undefined;
    const draw = () => {
      const width = gap.clientWidth;
      const at = (side: Element) => ({
        top: 0,
        bottom: (side.firstElementChild as HTMLElement).offsetHeight,
      });
      const drawn =
        ends === null
          ? ribbonPath(width, at(left), at(right))
          : ends === 'target'
            ? ribbonPath(width * 0.4, at(left), tip(at(left)))
            : ribbonPath(width * 0.4, tip(at(right)), at(right));
      path.current?.setAttribute('d', drawn);
      path.current?.setAttribute('transform', ends === 'source' ? `translate(${width * 0.6} 0)` : '');
    };
    const watch = new ResizeObserver(draw);
    for (const side of [left, right]) if (side.firstElementChild) watch.observe(side.firstElementChild);
    draw();
    return () => watch.disconnect();
  }, [ends]);
  return (
    <svg ref={svg} className={`ribbon ribbon-${look}${active ? ' ribbon-active' : ''}`} aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}

function tip({ top, bottom }: { top: number; bottom: number }) {
  const middle = (top + bottom) / 2;
  return { top: middle - 2, bottom: middle + 2 };
}
