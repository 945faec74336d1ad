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
    const parts = [
      gap,
      gap?.previousElementSibling?.firstElementChild,
      gap?.nextElementSibling?.firstElementChild,
    ];
    const sizes = new Map<Element, ResizeObserverSize>();
    // Sizes come with the observer's news, before anything is painted: asking for them would lay the page out.
    const watch = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) sizes.set(target, borderBoxSize[0]!);
      const [width = 0, left = 0, right = 0] = parts.map((part, index) => {
        const size = part && sizes.get(part);
        return index === 0 ? size?.inlineSize : size?.blockSize;
      });
      const drawn =
        ends === null
          ? ribbonPath(width, end(left), end(right))
          : ends === 'target'
            ? ribbonPath(width * 0.4, end(left), tip(left))
            : ribbonPath(width * 0.4, tip(right), end(right));
      path.current?.setAttribute('d', drawn);
      path.current?.setAttribute('transform', ends === 'source' ? `translate(${width * 0.6} 0)` : '');
    });
    for (const part of parts) if (part) watch.observe(part, { box: 'border-box' });
    return () => watch.disconnect();
  }, [ends]);
  return (
    <svg ref={svg} className={`ribbon ribbon-${look}${active ? ' ribbon-active' : ''}`} aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}

function end(height: number) {
  return { top: 0, bottom: height };
}

function tip(height: number) {
  return { top: height / 2 - 2, bottom: height / 2 + 2 };
}
