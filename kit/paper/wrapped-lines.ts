/**
 * The text in lines no wider than `width`, broken at spaces; a word that is wider than a line is broken where the line ends.
 * Every line but the last keeps the space at its end, so that what is read aloud or copied does not run words together. Of what
 * `measure` says of a text, only neighbouring letters may depend on each other: a line is measured by its words.
 */
export function wrappedLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let filled = 0
  for (const word of text.split(' ').flatMap((word) => piecesOf(word, width, measure))) {
    const before = line.slice(-1)
    const more = line === '' ? 0 : measure(before + word.lead + word.text) - measure(before)
    if (line === '') [line, filled] = [word.text, word.width]
    else if (filled + more <= width) [line, filled] = [line + word.lead + word.text, filled + more]
    else {
      lines.push(line + word.lead)
      ;[line, filled] = [word.text, word.width]
    }
  }
  return line === '' ? lines : [...lines, line]
}

interface Piece {
  /** What stands before it on the same line: a space, or nothing inside of a broken word. */
  readonly lead: string
  readonly text: string
  readonly width: number
}

function piecesOf(word: string, width: number, measure: (text: string) => number): Piece[] {
  if (word === '') return []
  const whole = measure(word)
  if (whole <= width) return [{ lead: ' ', text: word, width: whole }]
  const pieces: Piece[] = []
  for (let rest = word; rest !== ''; ) {
    const count = fitting(rest, width, measure, Math.floor((word.length * width) / whole))
    const text = rest.slice(0, count)
    pieces.push({ lead: pieces.length === 0 ? ' ' : '', text, width: measure(text) })
    rest = rest.slice(count)
  }
  return pieces
}

/** How many characters from the start fit: found from a guess, at least one. */
function fitting(text: string, width: number, measure: (text: string) => number, guess: number): number {
  let count = Math.min(Math.max(guess, 1), text.length)
  while (count > 1 && measure(text.slice(0, count)) > width) count -= 1
  while (count < text.length && measure(text.slice(0, count + 1)) <= width) count += 1
  return count
}
