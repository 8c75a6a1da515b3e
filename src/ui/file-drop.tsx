import './field.css';
import { CloseOutlined, FileOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { formatNumber } from '../kernel/numbers.ts';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';

interface FileDropProps {
  /** Extensions taken, such as `['.xlsx', '.csv']`. */
  readonly kinds: readonly string[];
  readonly limitMegabytes: number;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  readonly label: string;
}

const megabytes = (bytes: number) =>
  formatNumber((bytes / 1_048_576).toFixed(1), { trim: true, decimals: 1 });

/** A place for one file: chosen, dropped, or by keyboard. A wrong kind or size is said before anything is sent. */
export function FileDrop({ kinds, limitMegabytes, file, onFile, label }: FileDropProps) {
  const t = useWords(furniture);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const list = kinds.join(', ');
  const take = (next: File | undefined) => {
    setOver(false);
    if (!next) return;
    const isKnown = kinds.some((kind) => next.name.toLowerCase().endsWith(kind));
    const isTooBig = next.size > limitMegabytes * 1_048_576;
    const { name } = next;
    if (!isKnown) setError(t('fileWrongKind', { name, kinds: list }));
    else if (isTooBig) setError(t('fileTooBig', { name, size: megabytes(next.size), limit: limitMegabytes }));
    else {
      setError(null);
      onFile(next);
    }
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the labelled input inside does the same by keyboard
    <div
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file === null ? (
        <>
          <input
            ref={input}
            id={id}
            type="file"
            className="only-read"
            accept={list}
            aria-label={label}
            aria-describedby={`${id}-limit`}
            onChange={(event) => take(event.target.files?.[0])}
          />
          <label htmlFor={id} className="file-drop-label">
            <UploadOutlined aria-hidden /> <strong>{t('fileChoose')}</strong> <span>{t('fileDrop')}</span>
          </label>
          <p id={`${id}-limit`} className="field-hint">
            {t('fileLimit', { kinds: list, size: limitMegabytes })}
          </p>
        </>
      ) : (
        <p className="file-chosen">
          <FileOutlined aria-hidden /> <span>{file.name}</span>
          <span className="figure-unit">{megabytes(file.size)} MB</span>
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('fileRemove')}
            onClick={() => onFile(null)}
          />
        </p>
      )}
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
