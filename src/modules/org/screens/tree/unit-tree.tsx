import './unit-tree.css';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import type { orgContracts } from '../../contract.ts';
import type { Line } from './branches.ts';

export type UnitRow = Reply<typeof orgContracts.listUnits>['rows'][number];

interface UnitTreeProps {
  readonly label: string;
  readonly lines: readonly Line<UnitRow>[];
  readonly chosen: number | null;
  readonly onChoose: (unit: UnitRow) => void;
  readonly onFlip: (unit: UnitRow) => void;
}

/** Where an arrow key leads from a line; undefined: nowhere. Right goes into a branch, Left out of it. */
function stepFrom(lines: readonly Line<UnitRow>[], at: number, key: string): number | undefined {
  const line = lines[at];
  if (!line) return undefined;
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return lines.length - 1;
  if (key === 'ArrowRight' && line.isOpen) return at + 1;
  if (key === 'ArrowLeft' && !line.isOpen)
    return lines.findLastIndex((one, n) => n < at && one.depth < line.depth);
  return undefined;
}

/** The units of a day as a tree: arrows move and open, Enter chooses; one line is in the order of Tab. */
export function UnitTree({ label, lines, chosen, onChoose, onFlip }: UnitTreeProps) {
  const [at, setAt] = useState(chosen);
  const focused = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const found = lines.findIndex(({ unit }) => unit.id === at);
  const place = Math.max(0, found);
  useEffect(() => {
    if (chosen !== null) setAt(chosen);
  }, [chosen]);
  useEffect(() => {
    if (isMoved.current && place >= 0) focused.current?.focus();
    isMoved.current = false;
  }, [place]);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[place];
    if (!line) return;
    const step = stepFrom(lines, place, event.key);
    const isFlip =
      (event.key === 'ArrowRight' && line.below > 0 && !line.isOpen) ||
      (event.key === 'ArrowLeft' && line.isOpen);
    if (event.key === 'Enter' || event.key === ' ') onChoose(line.unit);
    else if (isFlip) onFlip(line.unit);
    else if (step !== undefined) {
      const to = lines[step];
      if (!to) return;
      isMoved.current = true;
      setAt(to.unit.id);
    } else return;
    event.preventDefault();
  };
  const flip = (event: MouseEvent, unit: UnitRow) => {
    event.stopPropagation();
    onFlip(unit);
  };
  return (
    <div className="unit-tree" role="tree" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {lines.map(({ unit, depth, below, isOpen, isFound }, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a tree are handled on the tree
        <div
          key={unit.id}
          ref={n === place ? focused : null}
          role="treeitem"
          aria-level={depth + 1}
          aria-expanded={below > 0 ? isOpen : undefined}
          aria-selected={unit.id === chosen}
          tabIndex={n === place ? 0 : -1}
          className="unit-line"
          style={{ '--depth': depth } as CSSProperties}
          onClick={() => onChoose(unit)}
        >
          <span className="unit-caret" aria-hidden onClick={(event) => below > 0 && flip(event, unit)}>
            {below > 0 && (isOpen ? <DownOutlined /> : <RightOutlined />)}
          </span>
          <span className={isFound ? 'unit-line-name unit-found' : 'unit-line-name'}>{unit.name}</span>
          {below > 0 && <span className="unit-line-count">({below})</span>}
          {/^\d/.test(unit.code) && <span className="unit-line-code">{unit.code}</span>}
        </div>
      ))}
    </div>
  );
}
