import type { Radio } from '@aquacis/metering/telemetry'
import type { Decoded, DecodedTelegram, LayoutMemory } from '../codecs/codec.ts'
import type { Arrival, NoteArrival } from './arrival.ts'
import { readUplink } from './families/lorawan.ts'
import { speaksForItself } from './families/nbiot.ts'
import { readFrame } from './families/wmbus.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** An arrival whose radio is in service. */
export interface KnownArrival {
  readonly arrival: Arrival
  readonly radio: Radio
}

/** A telegram in words. */
export interface ReadTelegram extends KnownArrival {
  readonly arrival: Exclude<Arrival, NoteArrival>
  readonly decoded: DecodedTelegram
}

/** Reads what a device sent, with the key or the profile of its radio. */
export function decode(
  arrival: ReadTelegram['arrival'],
  radio: Radio,
  layouts: LayoutMemory,
): Staged<ReadTelegram> {
  const answer = decoded(arrival, radio, layouts)
  if (!answer.ok) return answer
  if (!answer.value.ok) return rejected(answer.value.unreadable.code, answer.value.unreadable.message)
  return passed({ arrival, radio, decoded: answer.value.telegram })
}

function decoded(arrival: ReadTelegram['arrival'], radio: Radio, layouts: LayoutMemory): Staged<Decoded> {
  switch (arrival.kind) {
    case 'FRAME':
      return passed(readFrame(arrival, radio.encryptionKey, layouts))
    case 'UPLINK':
      return readUplink(arrival, radio)
    case 'REPORT':
      return speaksForItself(arrival.sender, radio)
        ? passed({ ok: true, telegram: arrival.telegram })
        : rejected(
            'SENDER_FOREIGN',
            'a device spoke of another one: it publishes under meter/<serial number> or meter/<meter id> of its own',
          )
  }
}
