/** The pipeline once it is set up: title bar, the four sections, and the health of the hourly run. */
import { useRef, useState } from 'preact/hooks';
import type { Board } from '../src/contract/rpc';
import { HealthLine } from './actions/health-line';
import { BoardScreen } from './board/board-screen';
import { useBoard } from './board/use-board';
import { OpenLarge } from './open-large';
import type { IconName } from './parts/icon';
import { later, useFetchAhead } from './parts/later';
import { TabList } from './parts/tab-list';
import { usePanelWords } from './texts/panel-words';
import { TitleBar } from './title-bar';

export type WorkspaceTab = 'board' | 'check' | 'forecast' | 'alerts';

const TABS: readonly { readonly key: WorkspaceTab; readonly icon: IconName }[] = [
  { key: 'board', icon: 'board' },
  { key: 'check', icon: 'check' },
  { key: 'forecast', icon: 'chart' },
  { key: 'alerts', icon: 'mail' },
];

const AlertsScreen = later((screens) => screens.AlertsScreen);
const CheckScreen = later((screens) => screens.CheckScreen);
const ForecastScreen = later((screens) => screens.ForecastScreen);

/** Sections stay as they were left: each is drawn when it is first visited and then only hidden. */
export function Workspace({ opened, firstTab }: { readonly opened: Board; readonly firstTab: WorkspaceTab }) {
  const { texts } = usePanelWords();
  const [tab, setTab] = useState(firstTab);
  const visited = useRef(new Set<WorkspaceTab>(['board', firstTab]));
  const desk = useBoard(opened);
  useFetchAhead();
  const { board } = desk;
  visited.current.add(tab);
  return (
    <div class="workspace">
      <TitleBar desk={desk}>
        <OpenLarge pipeline={board.shown} />
      </TitleBar>
      <TabList
        label={texts.common.sections}
        current={tab}
        onChoose={setTab}
        tabs={TABS.map(({ key, icon }) => ({ key, icon, label: texts.tabs[key] }))}
      />
      <main class="sections">
        {TABS.filter(({ key }) => visited.current.has(key)).map(({ key }) => (
          <div
            key={key}
            class="section"
            role="tabpanel"
            id={'section-'.concat(key)}
            aria-labelledby={'tab-'.concat(key)}
            hidden={key !== tab}
          >
            {key === 'board' && <BoardScreen desk={desk} />}
            {key === 'check' && (
              <CheckScreen runsAtOnce={firstTab === 'check'} onChanged={() => void desk.refresh()} />
            )}
            {key === 'forecast' && <ForecastScreen board={board} />}
            {key === 'alerts' && <AlertsScreen />}
          </div>
        ))}
      </main>
      <HealthLine health={board.health} today={board.today} />
    </div>
  );
}
