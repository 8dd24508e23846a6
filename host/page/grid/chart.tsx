/** One chart as plain SVG: columns (side by side or stacked), lines, areas, or a mix of them. */

import type { JSX } from 'preact';
import type { ChartSeries, ChartView } from '../../server/protocol';
import { pageLanguage } from '../language';
import { chartScale, type Scale, type Segment, segmentsOf, shortNumber } from './chart-scale';

const COLORS = ['#3b6fd4', '#2fa39a', '#e3a72f', '#8a6bd1', '#dd6b55', '#5b9f53', '#4a9db5', '#7d8797'];

const LEFT = 52;
const RIGHT = 14;
const TOP = 62;
const BOTTOM = 30;

interface Frame {
  readonly chart: ChartView;
  readonly scale: Scale;
  readonly band: number;
  x(index: number): number;
  y(value: number): number;
}

function frameOf(chart: ChartView): Frame {
  const scale = chartScale(chart);
  const band = (chart.width - LEFT - RIGHT) / Math.max(1, chart.categories.length);
  const height = chart.height - TOP - BOTTOM;
  return {
    chart,
    scale,
    band,
    x: (index) => LEFT + band * (index + 0.5),
    y: (value) => TOP + height * (1 - (value - scale.low) / (scale.high - scale.low)),
  };
}

function colorOf(series: ChartSeries, index: number): string {
  return series.color ?? COLORS[index % COLORS.length] ?? '#3b6fd4';
}

function Axes({ frame }: { frame: Frame }): JSX.Element {
  const { chart, scale, band } = frame;
  const everyOther = Math.max(1, Math.ceil(56 / band));
  return (
    <g class="axes">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={chart.width - RIGHT} y1={frame.y(tick)} y2={frame.y(tick)} />
          <text x={LEFT - 8} y={frame.y(tick) + 4} text-anchor="end">
            {shortNumber(tick, pageLanguage())}
          </text>
        </g>
      ))}
      {chart.categories.map((category, index) =>
        index % everyOther === 0 ? (
          <text key={category} x={frame.x(index)} y={chart.height - BOTTOM + 18} text-anchor="middle">
            {category}
          </text>
        ) : null,
      )}
    </g>
  );
}

interface ColumnsProps {
  readonly frame: Frame;
  readonly series: ChartSeries;
  readonly segments: readonly Segment[];
  readonly color: string;
  /** The share of the band that this series takes, and where it begins in it, both 0 to 1. */
  readonly share: number;
  readonly start: number;
}

function Columns({ frame, series, segments, color, share, start }: ColumnsProps): JSX.Element {
  return (
    <g fill={color}>
      {segments.map((segment, index) => {
        const top = Math.min(frame.y(segment.from), frame.y(segment.to));
        const height = Math.abs(frame.y(segment.from) - frame.y(segment.to));
        const category = frame.chart.categories[index] ?? '';
        return (
          <rect
            key={category}
            x={frame.x(index) + frame.band * (start - 0.5)}
            y={top}
            width={frame.band * share}
            height={height}
          >
            <title>{`${category} · ${series.name}: ${series.displays[index] ?? ''}`}</title>
          </rect>
        );
      })}
    </g>
  );
}

function pathOf(frame: Frame, values: readonly (number | null)[]): string {
  let path = '';
  let isDown = false;
  for (const [index, value] of values.entries()) {
    if (value !== null) path += `${isDown ? 'L' : 'M'}${frame.x(index)} ${frame.y(value)}`;
    isDown = value !== null;
  }
  return path;
}

interface LineProps {
  readonly frame: Frame;
  readonly series: ChartSeries;
  readonly color: string;
}

function Line({ frame, series, color }: LineProps): JSX.Element {
  return (
    <g fill="none" stroke={color} stroke-width="2.5" stroke-linejoin="round">
      <path d={pathOf(frame, series.values)} />
      {series.values.map((value, index) => {
        const category = frame.chart.categories[index] ?? '';
        return value === null ? null : (
          <circle key={category} cx={frame.x(index)} cy={frame.y(value)} r="3.2" fill="#fff" stroke-width="2">
            <title>{`${category} · ${series.name}: ${series.displays[index] ?? ''}`}</title>
          </circle>
        );
      })}
    </g>
  );
}

function Legend({ chart }: { chart: ChartView }): JSX.Element {
  const places: number[] = [];
  let x = LEFT;
  for (const series of chart.series) {
    places.push(x);
    x += 34 + [...series.name].reduce((width, letter) => width + (letter.charCodeAt(0) > 255 ? 11 : 6.6), 0);
  }
  return (
    <g>
      {chart.series.map((series, index) => (
        <g key={series.name} transform={`translate(${places[index] ?? 0} 42)`}>
          <rect width="10" height="10" rx="2" y="-9" fill={colorOf(series, index)} />
          <text x="15">{series.name}</text>
        </g>
      ))}
    </g>
  );
}

function Drawings({ frame }: { frame: Frame }): JSX.Element {
  const { chart } = frame;
  const columns = chart.series.filter((series) => series.drawnAs === 'column');
  const segments = segmentsOf(columns, chart.stacked);
  const share = chart.stacked ? 0.62 : 0.72 / Math.max(1, columns.length);
  return (
    <>
      {columns.map((series, index) => (
        <Columns
          key={series.name}
          frame={frame}
          series={series}
          segments={segments[index] ?? []}
          color={colorOf(series, chart.series.indexOf(series))}
          share={share}
          start={chart.stacked ? 0.19 : 0.14 + share * index}
        />
      ))}
      {chart.series.map((series, index) =>
        series.drawnAs === 'column' ? null : (
          <Line key={series.name} frame={frame} series={series} color={colorOf(series, index)} />
        ),
      )}
    </>
  );
}

/** A chart with its title, legend, axes and numbers on hover. */
export function Chart({ chart }: { chart: ChartView }): JSX.Element {
  const frame = frameOf(chart);
  return (
    <svg width={chart.width} height={chart.height} role="img" aria-label={chart.title}>
      <text class="chart-title" x="16" y="24">
        {chart.title}
      </text>
      <Legend chart={chart} />
      <Axes frame={frame} />
      <Drawings frame={frame} />
    </svg>
  );
}
