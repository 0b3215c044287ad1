import { parseArgs } from 'node:util'
import { billingTimeZone } from '@aquacis/kit/values/calendar.ts'
import { type WallClock, wallClockIn } from './wall-clock.ts'

/** What `aquacis project` was asked to do. */
export interface ProjectArguments {
  /** Milliseconds since 1970; null: each meter's newest reading. */
  readonly until: number | null
  readonly wallClock: WallClock
}

/** The sentence for whoever gave arguments that cannot be followed. */
export interface ProjectFault {
  readonly fault: string
}

/** Reads them. */
export function readProjectArguments(args: readonly string[]): ProjectArguments | ProjectFault {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        until: { type: 'string' },
        'time-zone': { type: 'string', default: billingTimeZone },
      },
    })
    return {
      until: values.until === undefined ? null : instantOf(values.until),
      wallClock: zoneOf(values['time-zone']),
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function instantOf(text: string): number {
  const instant = /^-?\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)
      ? Date.parse(text)
      : Number.NaN
  if (Number.isFinite(instant)) return instant
  throw new Error(
    `--until takes seconds since 1970, or an instant with its zone like 2026-11-20T18:30:00Z; “${text}” is neither.`,
  )
}

function zoneOf(name: string): WallClock {
  try {
    return wallClockIn(name)
  } catch {
    throw new Error(`--time-zone takes a name like America/Mexico_City or UTC; “${name}” is none.`)
  }
}
