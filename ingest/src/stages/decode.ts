import type { Radio } from '@aquacis/metering/telemetry'
import type { DecodedTelegram, LayoutMemory } from '../codecs/codec.ts'
import { decodeWmbus } from '../codecs/wmbus/decode-wmbus.ts'
import type { IdentifiedTelegram } from './identify.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** A telegram in words, and the radio that sent it. */
export interface ReadTelegram extends IdentifiedTelegram {
  readonly radio: Radio
  readonly decoded: DecodedTelegram
}

/** Meters here keep standard time of central Mexico, UTC-6, all year. */
const meterClockOffsetMinutes = -360

/** Decrypts and decodes with the key of the radio; a radio that is not installed here has none. */
export function decode(
  telegram: IdentifiedTelegram,
  radio: Radio | undefined,
  layouts: LayoutMemory,
): Staged<ReadTelegram> {
  const { manufacturer, identNumber } = telegram.address
  if (radio === undefined) {
    return rejected(
      'RADIO_UNKNOWN',
      `no meter in service has the radio ${manufacturer} ${identNumber}: install it, and the next telegram is heard`,
    )
  }
  const answer = decodeWmbus({
    frame: telegram.frame,
    key: radio.encryptionKey,
    layouts,
    clockOffsetMinutes: meterClockOffsetMinutes,
  })
  if (!answer.ok) return rejected(answer.unreadable.code, answer.unreadable.message)
  return passed({ ...telegram, radio, decoded: answer.telegram })
}
