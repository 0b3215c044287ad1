import { createDetector, type Detector, observe } from '@aquacis/metering/detection'
import { encodeDetector } from '@aquacis/metering/detection/codec'
import { observeNotice } from '@aquacis/metering/detection/notice'
import { observeRules } from '@aquacis/metering/detection/rules'
import type { Figure, PreparedFigure } from '../figure.ts'
import { timesPerSecond } from '../statistics.ts'

const measureMs = 1_000
const meters = 200
const days = 60
const hourMs = 3_600_000
const start = Date.parse('2026-09-01T06:00:00Z')

/** Hourly registers through the rules, through the notice layer, and through both as the product runs them. */
export const detection: Figure = {
  name: 'detection',
  what: `hourly registers of ${meters} homes over ${days} days observed by one core, some of them with leaks; bytes of one meter's state`,
  rounds: 5,
  rows: [
    { name: 'walk over the readings', kind: 'ceiling', unit: 'readings/s' },
    {
      name: 'rule layer',
      kind: 'figure',
      unit: 'readings/s',
      against: 'walk over the readings',
      promises: [{ atLeast: 300_000 }],
    },
    {
      name: 'notice layer',
      kind: 'figure',
      unit: 'readings/s',
      against: 'walk over the readings',
      promises: [{ atLeast: 50_000 }],
    },
    { name: 'both, as in the store', kind: 'figure', unit: 'readings/s', against: 'walk over the readings' },
    { name: 'limit of the state', kind: 'ceiling', unit: 'bytes' },
    {
      name: 'state',
      kind: 'figure',
      unit: 'bytes',
      against: 'limit of the state',
      promises: [{ atMost: 4_096 }],
    },
  ],
  prepare,
}

type Observe = (at: number, litres: number) => void

async function prepare(): Promise<PreparedFigure> {
  const homes = Array.from({ length: meters }, (_, home) => registersOf(home))
  const ignore = () => {}
  const caution = {}
  /** Every home from its first reading on, as a fresh meter. */
  const through = (fresh: () => Observe) => () => {
    for (const registers of homes) {
      const see = fresh()
      registers.forEach((litres, hour) => {
        see(start + hour * hourMs, litres)
      })
    }
    return meters * days * 24
  }
  let sum = 0
  const walk = through(() => (at, litres) => {
    sum += at - litres
  })
  const rules = through(() => {
    const { rules: state } = createDetector('RESIDENTIAL', 15)
    return (at, litres) => observeRules(state, at, litres, ignore, caution)
  })
  const notice = through(() => {
    const { notice: state } = createDetector('RESIDENTIAL', 15)
    return (at, litres) => observeNotice(state, at, litres, ignore, caution)
  })
  let last: Detector = createDetector('RESIDENTIAL', 15)
  const both = through(() => {
    const detector = createDetector('RESIDENTIAL', 15)
    last = detector
    return (at, litres) => observe(detector, at, litres, ignore)
  })
  return {
    async round() {
      const figures = {
        'walk over the readings': timesPerSecond(measureMs, walk),
        'rule layer': timesPerSecond(measureMs, rules),
        'notice layer': timesPerSecond(measureMs, notice),
        'both, as in the store': timesPerSecond(measureMs, both),
        'limit of the state': 4_096,
        state: encodeDetector(last).length,
      }
      if (!Number.isFinite(sum)) throw new Error('the walk saw no readings')
      return figures
    },
    async close() {},
  }
}

/** Registers of a home that sleeps at night; every eighth begins to leak after six weeks. */
function registersOf(home: number): number[] {
  const leak = home % 8 === 0 ? 4 + (home % 40) : 0
  let register = 10_000 * home
  return Array.from({ length: days * 24 }, (_, hour) => {
    const hourOfDay = hour % 24
    const used = hourOfDay < 6 ? 0 : ((hour * 37 + home * 101) % 90) * (hourOfDay % 3)
    register += used + (hour >= 42 * 24 ? leak : 0)
    return register
  })
}
