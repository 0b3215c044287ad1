import type { Radio, TelemetryReading } from '@aquacis/metering/telemetry'
import type { TelegramMessage } from './arrival.ts'
import type { ReadTelegram } from './decode.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** A reading that may be stored once it was judged, with what the judge needs to know. */
export interface Candidate {
  readonly reading: TelemetryReading
  readonly radio: Radio
  readonly message: TelegramMessage
}

/**
 * One telegram becomes its readings: the meter's own instant where it tells one, else `heardAt`, when it was first
 * heard. An uplink or an alert may tell of other things and carry none.
 */
export function normalise(
  { arrival, radio, decoded }: ReadTelegram,
  heardAt: Date = arrival.heardAt,
): Staged<readonly Candidate[]> {
  const { message } = arrival
  if (decoded.readings.length === 0) {
    return owesReading(arrival)
      ? rejected('NO_REGISTER', 'the telegram carries no register value')
      : passed([])
  }
  const instants = decoded.readings.map(({ at }) => (at ?? heardAt).getTime())
  const newest = Math.max(...instants)
  const flow = decoded.flowLitresPerHour === null ? null : Math.round(decoded.flowLitresPerHour)
  const candidates = decoded.readings.map(({ at, litres }): Candidate => {
    const instant = at ?? heardAt
    return {
      radio,
      message,
      reading: {
        meterKey: radio.meterKey,
        at: instant,
        litres,
        // The flow is that of the moment of sending; a value from the meter's history has none.
        flowLitresPerHour: instant.getTime() === newest ? flow : null,
        receivedAt: arrival.heardAt,
        traceId: message.traceId,
      },
    }
  })
  return passed(candidates)
}

function owesReading(arrival: ReadTelegram['arrival']): boolean {
  return arrival.kind === 'FRAME' || (arrival.kind === 'REPORT' && arrival.owesReading)
}
