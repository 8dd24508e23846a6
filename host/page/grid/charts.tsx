/** The charts of the sheet on the screen, hung over its cells. */

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChartView, SheetOutline } from '../../server/protocol';
import { send } from '../connection';
import { attempt } from '../state';
import { Chart } from './chart';
import { type Geometry, HEAD_WIDTH, indexOfRow, leftOf, topOf } from './geometry';

interface ChartsProps {
  readonly sheet: SheetOutline;
  readonly geometry: Geometry;
  readonly revision: number;
}

/** All charts of a sheet, with fresh numbers after each change. */
export function Charts({ sheet, geometry, revision }: ChartsProps): JSX.Element {
  const [charts, setCharts] = useState<readonly ChartView[]>([]);
  useEffect(() => {
    let wanted = true;
    void attempt(() => send('charts', { sheetId: sheet.id })).then((fresh) => {
      if (wanted && fresh) setCharts(fresh);
    });
    return () => {
      wanted = false;
    };
  }, [sheet.id, revision]);
  return (
    <>
      {charts.map((chart) => (
        <figure
          key={chart.id}
          class="chart"
          data-over-cells
          style={{
            left: `${HEAD_WIDTH + leftOf(geometry, chart.column) + chart.offsetX}px`,
            top: `${topOf(geometry, indexOfRow(geometry, chart.row)) + chart.offsetY}px`,
            width: `${chart.width}px`,
            height: `${chart.height}px`,
          }}
        >
          <Chart chart={chart} />
        </figure>
      ))}
    </>
  );
}
