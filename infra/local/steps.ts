/** What the person at the terminal reads: one line per step with its time, and what happens later. */
export interface Steps {
  /** Does the work and prints how long it took; `tell` may word the line by what came of it. */
  step<T>(name: string, work: () => Promise<T> | T, tell?: (result: T) => string): Promise<T>
  /** A line about something that happened by itself. */
  note(line: string): void
  /** Text as it is. */
  print(text: string): void
}

export interface Screen {
  write(text: string): unknown
  /** A terminal shows the step that is under way; a file gets finished lines only. */
  readonly isTTY?: boolean
}

export function createSteps(screen: Screen): Steps {
  const underWay = new Set<string>()

  /** Puts a finished line above the one that says what is under way. */
  function line(text: string): void {
    screen.write(`${clear()}${text}\n${pending()}`)
  }

  function clear(): string {
    return screen.isTTY ? '\r\u001b[2K' : ''
  }

  function pending(): string {
    return screen.isTTY && underWay.size > 0 ? `    …    ${[...underWay].join(' · ')}` : ''
  }

  return {
    async step(name, work, tell) {
      const begun = Date.now()
      underWay.add(name)
      screen.write(`${clear()}${pending()}`)
      let text = `${name}: failed`
      try {
        const result = await work()
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
