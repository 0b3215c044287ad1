/** One line of input that is not blank, and its number counted from 1. */
export interface NumberedLine {
  readonly number: number
  /** `null`: the line is longer than any request and was thrown away while it came. */
  readonly text: string | null
}

/** Cuts chunks into lines; numbers count blank lines too, which are not given out. */
export interface LineSplitter {
  push(chunk: Buffer | string): NumberedLine[]
  /** The last line, when the input ends without a line feed. */
  end(): NumberedLine[]
}

/** Characters of the longest line that is kept: memory stays flat whatever comes. */
const longestLine = 1_048_576

/** A splitter for UTF-8 that may break anywhere, in the middle of a letter too. */
export function createLineSplitter(): LineSplitter {
  const decoder = new TextDecoder()
  let rest = ''
  let overlong = false
  let count = 0
  const finish = (text: string): NumberedLine[] => {
    const line = { number: ++count, text: overlong || text.length > longestLine ? null : text }
    overlong = false
    return line.text === null || line.text.trim() !== '' ? [line] : []
  }
  return {
    push(chunk) {
      const texts = (
        rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
      ).split('\n')
      rest = texts.pop() ?? ''
      const lines = texts.flatMap(finish)
      if (rest.length > longestLine) {
        overlong = true
        rest = ''
      }
      return lines
    },
    end() {
      const last = rest + decoder.decode()
      rest = ''
      return last === '' && !overlong ? [] : finish(last)
    },
  }
}

/** A line's value, or the sentence to answer with when it is no JSON. */
export function parseLine(line: NumberedLine): { readonly value: unknown } | { readonly fault: string } {
  if (line.text === null) return { fault: `Line ${line.number} is longer than ${longestLine} characters.` }
  try {
    return { value: JSON.parse(line.text) as unknown }
  } catch {
    return { fault: `Line ${line.number} is not JSON: ${excerpt(line.text)}` }
  }
}

function excerpt(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 60 ? `${trimmed.slice(0, 60)}…` : trimmed
}
