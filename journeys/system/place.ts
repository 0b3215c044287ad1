/** Where the running system is, as the global set-up left it for the stories. */
export interface RunningSystem {
  /** Of the residents' app. */
  readonly origin: string
  /** Its data folder. */
  readonly data: string
  /** Every telegram that was acknowledged to the fleet. */
  readonly journal: string
  /** When it came up. */
  readonly begun: Date
}

export function runningSystem(): RunningSystem {
  return {
    origin: told('AQUACIS_JOURNEY_ORIGIN'),
    data: told('AQUACIS_JOURNEY_DATA'),
    journal: told('AQUACIS_JOURNEY_JOURNAL'),
    begun: new Date(told('AQUACIS_JOURNEY_BEGUN')),
  }
}

function told(variable: string): string {
  const value = process.env[variable]
  if (value === undefined) throw new Error(`${variable} is not set: the global set-up did not run`)
  return value
}
