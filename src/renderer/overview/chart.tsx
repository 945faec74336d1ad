import type { ReactNode } from 'react';
import { useMessages } from '../store/use-messages.ts';

/** Sizes of a chart in its own units; it is drawn as wide as there is room. */
export const chart = { width: 640, height: 180, left: 44, right: 8, top: 8, bottom: 24 } as const;

interface ChartProps {
  title: string;
  /** What the picture shows, for those who do not see it. */
  told: string;
  legend: readonly { name: string; className: string }[];
  /** The highest value on the scale. */
  most: number;
  /** Labels under the picture, at places from 0 to 1. */
  labels: readonly { at: number; text: string }[];
  children: ReactNode;
  /** The same figures as a table. */
  figures: ReactNode;
}

/** A chart with its scale, its legend, and its figures beside it. */
export function Chart({ title, told, legend, most, labels, children, figures }: ChartProps) {
  const { overview } = useMessages();
  const { width, height, left, right, top, bottom } = chart;
  return (
    <section className="chart" aria-label={title}>
      <h2>{title}</h2>
      <p className="chart-legend">
        {legend.map(({ name, className }) => (
          <span key={name}>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" rx="2" className={className} />
            </svg>
            {name}
          </span>
        ))}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told} className="chart-picture">
        {ticks(most).map((value) => (
          <g key={value}>
            <line
              x1={left}
              x2={width - right}
              y1={y(value, most)}
              y2={y(value, most)}
              className="chart-line"
            />
            <text x={left - 6} y={y(value, most) + 4} textAnchor="end">
              {value.toLocaleString('en')}
            </text>
          </g>
        ))}
        {children}
        {labels.map(({ at, text }, index) => (
          <text
            key={at}
            x={x(at)}
            y={height - bottom + top + 10}
            textAnchor={index === 0 ? 'start' : index === labels.length - 1 ? 'end' : 'middle'}
          >
            {text}
          </text>
        ))}
      </svg>
      <details open>
        <summary>{overview.figures}</summary>
        <div className="figures" tabIndex={0} role="region" aria-label={`${title}: ${overview.figures}`}>
          {figures}
        </div>
      </details>
    </section>
  );
}

/** The place of a share from 0 to 1 across the picture. */
export function x(share: number): number {
  return chart.left + share * (chart.width - chart.left - chart.right);
}

/** The height of a value in the picture. */
export function y(value: number, most: number): number {
  const room = chart.height - chart.top - chart.bottom;
  return chart.top + room * (1 - value / Math.max(1, most));
}

/** Round numbers from 0 up to the most, five at most. */
function ticks(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough)!,
  );
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
