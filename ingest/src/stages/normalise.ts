import type { Radio, TelemetryReading } from '@aquacis/metering/telemetry'
import type { ReadTelegram } from './decode.ts'
import type { TelegramMessage } from './identify.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** A reading that may be stored once it was judged, with what the judge needs to know. */
export interface Candidate {
  readonly reading: TelemetryReading
  readonly radio: Radio
  readonly message: TelegramMessage
}

/** One telegram becomes its readings: the meter's own instant where it tells one, else when it was heard. */
export function normalise(telegram: ReadTelegram): Staged<readonly Candidate[]> {
  const { decoded, message, radio, receivedAt } = telegram
  if (decoded.readings.length === 0) return rejected('NO_REGISTER', 'the telegram carries no register value')
  const instants = decoded.readings.map(({ at }) => (at ?? receivedAt).getTime())
  const newest = Math.max(...instants)
  const candidates = decoded.readings.map(({ at, litres }): Candidate => {
    const instant = at ?? receivedAt
    return {
      radio,
      message,
      reading: {
        meterKey: radio.meterKey,
        at: instant,
        litres,
        // The flow is that of the moment of sending; a value from the meter's history has none.
        flowLitresPerHour: instant.getTime() === newest ? decoded.flowLitresPerHour : null,
        receivedAt,
        traceId: message.traceId,
      },
    }
  })
  return passed(candidates)
}
