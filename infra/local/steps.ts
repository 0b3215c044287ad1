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
  let pending = ''

  function line(text: string): void {
    const clear = pending === '' ? '' : '\r\u001b[2K'
    screen.write(`${clear}${text}\n${pending}`)
  }

  return {
    async step(name, work, tell) {
      const begun = Date.now()
      if (screen.isTTY) {
        pending = `    …    ${name}`
        screen.write(pending)
      }
      try {
        const result = await work()
        finish(tell ? tell(result) : name, begun)
        return result
      } catch (error) {
        finish(`${name}: failed`, begun)
        throw error
      }
    },
    note(text) {
      const now = new Date()
      const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map((n) =>
        String(n).padStart(2, '0'),
      )
      line(`${clock.join(':')}  ${text}`)
    },
    print: (text) => line(text),
  }

  function finish(text: string, begun: number): void {
    const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(5)
    const clear = pending === '' ? '' : '\r\u001b[2K'
    pending = ''
    screen.write(`${clear}${seconds} s  ${text}\n`)
  }
}
