import { readFileSync } from 'node:fs'

// Loaded before a process under test: at each SIGUSR2 its wall clock is stepped to as many milliseconds ahead of the
// machine's as STEPPED_CLOCK_FILE says. What runs evenly is left alone, as it is by whoever sets a machine's clock.

const MachineDate = Date
let aheadMs = 0

class SteppedDate extends MachineDate {
  constructor(...values: readonly unknown[]) {
    super(...((values.length === 0 ? [SteppedDate.now()] : values) as [number]))
  }
  static override now(): number {
    return MachineDate.now() + aheadMs
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof MachineDate
  }
}

globalThis.Date = SteppedDate as DateConstructor

process.on('SIGUSR2', () => {
  aheadMs = Number(readFileSync(process.env['STEPPED_CLOCK_FILE'] ?? '', 'utf8'))
  process.stdout.write(`${JSON.stringify({ msg: `the clock stands ${aheadMs} ms ahead` })}\n`)
})
