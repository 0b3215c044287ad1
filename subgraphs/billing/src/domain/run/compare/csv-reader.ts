/** Reads a CSV text that comes in pieces (RFC 4180): cells in quotes may hold separators, line breaks and doubled quotes. */
export interface CsvReader {
  /** The rows that this piece completes. */
  take(piece: string): string[][]
  /** The last row, where the text does not end with a line break. Throws RangeError inside an open quote. */
  end(): string[][]
}

/** A reader that takes the separator of the first line: a comma, a semicolon or a tab. */
export function csvReader(): CsvReader {
  let separator = ''
  let rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let afterQuote = false
  let head = ''

  function endCell(): void {
    row.push(cell)
    cell = ''
    afterQuote = false
  }

  function endRow(): void {
    endCell()
    // A line with nothing in it is no row.
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }

  function step(character: string): void {
    if (isQuoted) {
      if (character === '"') {
        isQuoted = false
        afterQuote = true
      } else cell += character
    } else if (character === '"') {
      if (afterQuote) cell += '"'
      isQuoted = true
      afterQuote = false
    } else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r' && character !== '\uFEFF') cell += character
  }

  function taken(): string[][] {
    const done = rows
    rows = []
    return done
  }

  return {
    take(piece) {
      let text = piece
      if (separator === '') {
        head += piece
        if (!head.includes('\n')) return []
        text = head
        separator = separatorOf(head)
      }
      for (const character of text) step(character)
      return taken()
    },
    end() {
      if (separator === '' && head !== '') {
        separator = separatorOf(head)
        for (const character of head) step(character)
      }
      if (isQuoted) throw new RangeError('a cell that begins with a quote does not end')
      if (cell !== '' || row.length > 0) endRow()
      return taken()
    },
  }
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  const counts = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.each ?? ','
}
