import { badQuote, csvHasNul, csvTooMuch, openQuote } from './refusals.ts';

export interface CsvLimits {
  readonly textLength: number;
  readonly columns: number;
  readonly rows: number;
}

export interface SplitOptions {
  /** Number of the first line; 1 without it. */
  readonly firstLine?: number;
  readonly keepsNul?: boolean;
}

export interface CsvRecord {
  /** Line of the file on which it begins; quoted fields may hold line ends. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Takes text in pieces cut anywhere and gives the records that are complete. */
export interface CsvSplitter {
  readonly write: (piece: string) => CsvRecord[];
  readonly end: () => CsvRecord[];
}

type State = 'start' | 'plain' | 'quoted' | 'after-quote';

/**
 * RFC 4180 with any separator, and line ends CRLF, LF or CR. A quotation mark inside an unquoted field is a character;
 * text after a closing one is refused, because two programs would read it in two ways.
 */
export function csvSplitter(separator: string, limits: CsvLimits, options: SplitOptions = {}): CsvSplitter {
  let state: State = 'start';
  let field = '';
  let fields: string[] = [];
  let records: CsvRecord[] = [];
  let count = 0;
  let line = options.firstLine ?? 1;
  let recordLine = line;
  let quoteLine = 1;
  let isAfterReturn = false;

  function endField(): void {
    fields.push(field);
    if (fields.length > limits.columns) {
      throw csvTooMuch({ line, limit: limits.columns, what: 'cột / columns' });
    }
    field = '';
    state = 'start';
  }

  function endRecord(): void {
    endField();
    count += 1;
    if (count > limits.rows) throw csvTooMuch({ line, limit: limits.rows, what: 'dòng / rows' });
    records.push({ line: recordLine, fields });
    fields = [];
  }

  function add(char: string, next: State): void {
    field += char;
    state = next;
    if (field.length > limits.textLength) {
      throw csvTooMuch({ line, limit: limits.textLength, what: 'ký tự / characters' });
    }
  }

  function takeQuoted(char: string): void {
    if (char === '"') state = 'after-quote';
    else add(char, 'quoted');
  }

  function takeUnquoted(char: string): void {
    if (char === separator) {
      endField();
    } else if (state === 'after-quote') {
      if (char !== '"') throw badQuote({ line });
      add('"', 'quoted');
    } else if (char === '"' && state === 'start') {
      state = 'quoted';
      quoteLine = line;
    } else {
      add(char, 'plain');
    }
  }

  function take(char: string): void {
    if (char === '\0' && !options.keepsNul) throw csvHasNul({ line });
    const isLineEnd = char === '\n' || char === '\r';
    const isSecondHalf = char === '\n' && isAfterReturn;
    isAfterReturn = char === '\r';
    if (state === 'quoted') takeQuoted(char);
    else if (!isLineEnd) takeUnquoted(char);
    else if (!isSecondHalf) endRecord();
    if (isLineEnd && !isSecondHalf) line += 1;
    if (fields.length === 0 && state === 'start') recordLine = line;
  }

  function taken(): CsvRecord[] {
    const done = records;
    records = [];
    return done;
  }

  return {
    write: (piece) => {
      for (const char of piece) take(char);
      return taken();
    },
    end: () => {
      if (state === 'quoted') throw openQuote({ line: quoteLine });
      if (state !== 'start' || fields.length > 0) endRecord();
      return taken();
    },
  };
}
