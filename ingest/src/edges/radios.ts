import {
  type Radio,
  type RadioAddress,
  radioName,
  type TelemetryReading,
  type TelemetryStore,
} from '@aquacis/metering/telemetry'

/** The radios in service, remembered for a while so that not every telegram asks the database. */
export interface Radios {
  lookUp(addresses: readonly RadioAddress[]): Promise<ReadonlyMap<string, Radio>>
  /** Tells the memory what was just read, so that the next telegram of the meter is judged against it. */
  heard(readings: readonly TelemetryReading[]): void
  /** Asks for these anew when they speak again: what is remembered of them may be old. */
  doubt(addresses: readonly RadioAddress[]): void
}

interface Remembered {
  readonly radio: Radio | null
  readonly until: number
}

export interface RadiosOptions {
  readonly store: Pick<TelemetryStore, 'radios'>
  /** Milliseconds that run evenly. */
  readonly now?: () => number
  /** Another process may write readings too, and a radio may move: look again after a minute. */
  readonly rememberMs?: number
  /** An installed meter is heard after this at the latest; a neighbour's meter asks the database no more often. */
  readonly rememberUnknownMs?: number
  readonly most?: number
}

export function createRadios(options: RadiosOptions): Radios {
  const {
    store,
    now = () => performance.now(),
    rememberMs = 60_000,
    rememberUnknownMs = 3_000,
    most = 100_000,
  } = options
  const memory = new Map<string, Remembered>()
  const keysByMeter = new Map<number, string>()

  function remember(key: string, radio: Radio | null, until: number): void {
    // The longest unasked goes first: Map keeps the order of insertion.
    memory.delete(key)
    memory.set(key, { radio, until })
    if (radio !== null) keysByMeter.set(radio.meterKey, key)
    if (memory.size <= most) return
    const [oldest] = memory.entries()
    if (oldest === undefined) return
    memory.delete(oldest[0])
    if (oldest[1].radio !== null) keysByMeter.delete(oldest[1].radio.meterKey)
  }

  /** Asks the store; answered to the caller as well, for a batch wider than the memory must still see its own radios. */
  async function ask(addresses: readonly RadioAddress[], at: number): Promise<Map<string, Radio>> {
    const answers = await store.radios(addresses)
    for (const address of addresses) {
      const radio = answers.get(radioName(address)) ?? null
      remember(radioName(address), radio, at + (radio === null ? rememberUnknownMs : rememberMs))
    }
    return new Map(answers)
  }

  return {
    async lookUp(addresses) {
      const at = now()
      const wanted = new Map(
        addresses.map(({ network, address }) => {
          const wantedAddress = { network, address }
          return [radioName(wantedAddress), wantedAddress]
        }),
      )
      const missing = [...wanted].filter(([key]) => (memory.get(key)?.until ?? 0) <= at)
      const found =
        missing.length === 0
          ? new Map<string, Radio>()
          : await ask(
              missing.map(([, address]) => address),
              at,
            )
      for (const key of wanted.keys()) {
        const radio = memory.get(key)?.radio
        if (radio !== null && radio !== undefined) found.set(key, radio)
      }
      return found
    },
    heard(readings) {
      for (const { meterKey, at, litres } of readings) {
        const key = keysByMeter.get(meterKey)
        const known = key === undefined ? undefined : memory.get(key)
        if (key === undefined || known === undefined || known.radio === null) continue
        const { latest } = known.radio
        if (latest === null || at > latest.at) {
          memory.set(key, { ...known, radio: { ...known.radio, latest: { at, litres } } })
        }
      }
    },
    doubt(addresses) {
      for (const address of addresses) {
        const known = memory.get(radioName(address))
        if (known !== undefined) memory.set(radioName(address), { ...known, until: Number.NEGATIVE_INFINITY })
      }
    },
  }
}
