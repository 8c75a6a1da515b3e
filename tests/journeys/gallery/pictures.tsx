import { useEffect, useState } from 'react';
import { BarChart } from '../../../src/ui/charts/bar-chart.tsx';
import { LineChart } from '../../../src/ui/charts/line-chart.tsx';
import { TableTwin } from '../../../src/ui/charts/table-twin.tsx';
import { useWords } from '../../../src/ui/language.tsx';
import { Choropleth } from '../../../src/ui/map/choropleth.tsx';
import { stateClasses } from '../../../src/ui/map/map-parts.tsx';
import type { Area } from '../../../src/ui/map/projection.ts';
import { gallery } from './messages.ts';
import { districts } from './sample-rows.ts';

const names = districts.map(([, name]) => name);
const classes = stateClasses({ good: '≥ 47,5%', warn: '40–47,5%', bad: '< 40%' });
const classKey = (percent: number) => (percent >= 47.5 ? 'good' : percent >= 40 ? 'warn' : 'bad');

function DistrictMap() {
  const t = useWords(gallery);
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [chosen, setChosen] = useState<string | null>('108');
  useEffect(() => {
    fetch('/districts.geojson')
      .then((answer) => answer.json())
      .then((file: { features: readonly Area[] }) => setAreas(file.features));
  }, []);
  const values = districts.map(([id, name, , percent]) => ({
    id,
    name,
    shown: `${percent.replace('.', ',')}%`,
    classKey: id === '112' ? null : classKey(Number(percent)),
  }));
  const percents = districts.map(([, , , percent]) => percent);
  if (areas.length === 0) return null;
  return (
    <Choropleth
      title={t('map')}
      about={t('mapAbout')}
      areas={areas}
      values={values}
      classes={classes}
      chosen={chosen}
      onChoose={setChosen}
      twin={
        <TableTwin
          caption={t('map')}
          head={t('district')}
          labels={names}
          series={[{ name: t('percent'), values: percents }]}
          unit="%"
        />
      }
    />
  );
}

export function Pictures() {
  const t = useWords(gallery);
  const done = districts.map(([, , value]) => value);
  const months = ['1', '2', '3', '4', '5', '6'];
  return (
    <div className="two-columns pictures">
      <section className="panel">
        <DistrictMap />
      </section>
      <div>
        <section className="panel">
          <BarChart
            title={t('chart')}
            about={t('chartAbout')}
            head={t('district')}
            labels={names}
            series={[{ name: t('done'), values: done }]}
            unit={t('person')}
          />
        </section>
        <section className="panel">
          <LineChart
            title={t('line')}
            head={t('month')}
            labels={months}
            series={[
              { name: '2020', values: ['212', '540', '980', '1610', '2305', '2970'] },
              { name: '2019', values: ['180', '505', null, '1490', '2200', '2829'], isFaint: true },
            ]}
            unit={t('person')}
          />
        </section>
      </div>
    </div>
  );
}
