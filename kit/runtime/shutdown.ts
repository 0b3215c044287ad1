import type { Logger } from './log.ts'

/** The orderly end of a process. */
export interface Shutdown {
  /** Adds something to stop; what was added last stops first. */
  add(name: string, stop: () => Promise<void>): void
  /** From now on SIGTERM and SIGINT end the process: code 0, or 1 when a stop failed or took too long. */
  listen(): void
  /** Stops everything now; true when every stop succeeded in time. Asked twice it answers with the first run. */
  stop(): Promise<boolean>
}

/** Below the 5 s that a process may take in all: the rest is for the exit itself. */
const allowedMs = 4_800

/** `deadlineMs` bounds all stops together. */
export function createShutdown(log: Logger, options: { readonly deadlineMs?: number } = {}): Shutdown {
  const deadlineMs = options.deadlineMs ?? allowedMs
  const stops: { name: string; stop: () => Promise<void> }[] = []
  let running: Promise<boolean> | undefined

  async function stopAll(): Promise<boolean> {
    const until = performance.now() + deadlineMs
    let good = true
    for (const { name, stop } of stops.toReversed()) {
      const outcome = await within(stop, until - performance.now())
      if (outcome.kind === 'done') continue
      good = false
      if (outcome.kind === 'late') log.error({ stop: name }, `${name} did not stop within ${deadlineMs} ms`)
      else log.error({ stop: name, err: outcome.error }, `${name} failed to stop`)
    }
    return good
  }

  function stop(): Promise<boolean> {
    running ??= stopAll()
    return running
  }

  return {
    add(name, stopOne) {
      stops.push({ name, stop: stopOne })
    },
    stop,
    listen() {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        process.on(signal, () => {
          if (running === undefined) log.info({ signal }, 'stopping')
          void stop().then((good) => {
            log.info(good ? 'stopped' : 'stopped, not everything in order')
            process.exit(good ? 0 : 1)
          })
        })
      }
    },
  }
}

type Outcome = { kind: 'done' } | { kind: 'late' } | { kind: 'failed'; error: unknown }

async function within(stop: () => Promise<void>, leftMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), Math.max(0, leftMs))
  })
  const done = stop().then(
    (): Outcome => ({ kind: 'done' }),
    (error: unknown): Outcome => ({ kind: 'failed', error }),
  )
  const outcome = await Promise.race([done, late])
  clearTimeout(timer)
  return outcome
}
