/** What the person at the terminal reads: one line per step with its time, and what happens later. */
export interface Steps {
  /**
   * Does the work and prints how long it took; `tell` may word the line by what came of it. What the work says of its
   * progress stands beside its name: at once on a terminal, every few seconds in a file.
   */
  step<T>(
    name: string,
    work: (progress: Progress) => Promise<T> | T,
    tell?: (result: T) => string,
  ): Promise<T>
  /** A line about something that happened by itself. */
  note(line: string): void
  /** Text as it is. */
  print(text: string): void
}

/** How far a step has come, in a few words. */
export type Progress = (text: string) => void

export interface Screen {
  write(text: string): unknown
  /** A terminal shows the step that is under way; a file gets finished lines only. */
  readonly isTTY?: boolean
}

/** How often a file gets a line about one step that takes long. */
const progressEveryMs = 5_000

export function createSteps(screen: Screen): Steps {
  const underWay = new Map<string, string>()

  /** Puts a finished line above the one that says what is under way. */
  function line(text: string): void {
    screen.write(`${clear()}${text}\n${pending()}`)
  }

  function clear(): string {
    return screen.isTTY ? '\r\u001b[2K' : ''
  }

  function pending(): string {
    return screen.isTTY && underWay.size > 0 ? `    …    ${[...underWay].map(named).join(' · ')}` : ''
  }

  function progressOf(name: string): Progress {
    let said = Date.now()
    return (text) => {
      underWay.set(name, text)
      if (screen.isTTY) screen.write(`${clear()}${pending()}`)
      else if (Date.now() - said >= progressEveryMs) {
        said = Date.now()
        line(`    …    ${named([name, text])}`)
      }
    }
  }

  return {
    async step(name, work, tell) {
      const begun = Date.now()
      underWay.set(name, '')
      screen.write(`${clear()}${pending()}`)
      let text = `${name}: failed`
      try {
        const result = await work(progressOf(name))
        text = tell ? tell(result) : name
        return result
      } finally {
        underWay.delete(name)
        line(`${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${text}`)
      }
    },
    note(text) {
      const now = new Date()
      const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map((n) =>
        String(n).padStart(2, '0'),
      )
      line(`${clock.join(':')}  ${text}`)
    },
    print: line,
  }
}

function named([name, progress]: readonly [string, string]): string {
  return progress === '' ? name : `${name}: ${progress}`
}
