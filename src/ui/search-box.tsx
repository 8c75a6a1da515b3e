import './search-box.css';
import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly to: string;
}

export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

interface SearchBoxProps {
  readonly label: string;
  readonly keyHint: string;
  readonly nothing: (text: string) => string;
  /** What is found for a text, in groups; asked anew as the text changes. */
  readonly useFound: (text: string) => readonly FoundGroup[];
  readonly onGo: (found: Found) => void;
}

const isTypingPlace = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Search of everything: `/` takes the focus here from anywhere, arrows choose, Enter opens. */
export function SearchBox({ label, keyHint, nothing, useFound, onGo }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const groups = useFound(useDeferredValue(text.trim()));
  const all = groups.flatMap((group) => group.found);
  const isShown = isOpen && text.trim() !== '';
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypingPlace(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const go = (found: Found | undefined) => {
    if (!found) return;
    setOpen(false);
    setText('');
    input.current?.blur();
    onGo(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (all.length > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length);
    } else if (event.key === 'Enter') go(all[at]);
    else if (event.key === 'Escape') setOpen(false);
  };
  return (
    <search className="search-box">
      <SearchOutlined aria-hidden className="search-sign" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && all[at] ? `${id}-${at}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd title={keyHint} aria-hidden>
        /
      </kbd>
      <div className="search-list" id={`${id}-list`} role="listbox" aria-label={label} hidden={!isShown}>
        {groups
          .filter((group) => group.found.length > 0)
          .map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own in HTML
            <div key={group.title} role="group" aria-label={group.title}>
              <p aria-hidden>{group.title}</p>
              {group.found.map((found) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox are handled on its combobox
                <div
                  key={found.id}
                  id={`${id}-${all.indexOf(found)}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={all[at] === found}
                  className="search-option"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => go(found)}
                >
                  <span>{found.title}</span>
                  {found.about !== undefined && <span className="search-about">{found.about}</span>}
                </div>
              ))}
            </div>
          ))}
      </div>
      {isShown && all.length === 0 && (
        <div className="search-list search-nothing" role="status">
          {nothing(text.trim())}
        </div>
      )}
    </search>
  );
}
