import type { Litres } from '@aquacis/kit/values/volume.ts'
import { type Household, senderOf } from '../manifest.ts'
import { type ClockPiece, profileInstant } from '../memory/profile-clock.ts'
import { flowLitresPerHourAt, registerAt } from '../register.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '../telegram.ts'
import { applicationId, chirpstackUplink } from './chirpstack-uplink.ts'
import { kamstrupPayload } from './kamstrup-payload.ts'
import { alarmsAt } from './meter-alarm.ts'
import { nbiotBody, type Report } from './nbiot-body.ts'

/** What is published for a meter, and by whom. */
export interface Message {
  readonly sender: string
  readonly topic: string
  readonly payload: string
  /** The newest register in it and the instant under which it is kept. */
  readonly at: Date
  readonly litres: Litres
}

/** When and how meters speak. */
export interface Speech {
  readonly clock: readonly ClockPiece[]
  readonly intervalMs: number
  /** Hours that one LoRaWAN uplink tells of; a whole day repairs what half a day of silence swallowed. */
  readonly loggedHours?: number
}

const hourMs = 3_600_000

/** The message of a meter at an instant, on its network. Pure: asked again, it says the same. */
export function messageAt(household: Household, at: Date, speech: Speech): Message {
  switch (household.radio.network) {
    case 'WMBUS':
      return heardByConcentrator(household, at, speech)
    case 'LORAWAN':
      return toldByNetworkServer(household, at, speech)
    case 'NBIOT':
      return reported(household, at, speech)
  }
}

function heardByConcentrator(household: Household, at: Date, { clock, intervalMs }: Speech): Message {
  const { meter, concentratorId: sender, index } = household
  const state = meterStateAt(household, profileInstant(clock, at))
  const frame = encodeTelegram(meter, state, transmissionAt(meter, at, intervalMs))
  // Walls differ, the weather a little: −60 to −94 dBm.
  const rssiDbm = -60 - ((index * 7 + Math.floor(at.getTime() / 60_000)) % 35)
  const payload = JSON.stringify({ telegram: frame.toString('hex'), rssiDbm, receivedAt: at.toISOString() })
  return { sender, topic: `wmbus/${sender}/telegram`, payload, at, litres: state.litres }
}

function toldByNetworkServer(household: Household, at: Date, { clock, loggedHours = 24 }: Speech): Message {
  const hour = Math.floor(at.getTime() / hourMs)
  const registerOfHour = (back: number) =>
    registerAt(household, profileInstant(clock, new Date((hour - back) * hourMs)))
  const newest = registerOfHour(0)
  const older = Array.from({ length: loggedHours - 1 }, (_, index) => registerOfHour(index + 1))
  const logged = new Date(hour * hourMs)
  const bytes = kamstrupPayload({
    at: logged,
    registers: [newest, ...older],
    alarms: alarmsAt(household, profileInstant(clock, at)),
    accessNumber: hour,
  })
  const { address } = household.radio
  return {
    sender: senderOf(household),
    topic: `application/${applicationId}/device/${address}/event/up`,
    payload: chirpstackUplink({ household, bytes, at, frameCounter: hour % 65_536 }),
    at: logged,
    litres: newest,
  }
}

function reported(household: Household, at: Date, speech: Speech): Message {
  const report = reportAt(household, at, speech)
  const topic = `meter/${household.meter.serial}/telemetry`
  return {
    sender: senderOf(household),
    topic,
    payload: nbiotBody(household, report),
    at,
    litres: report.litres,
  }
}

/** What an NB-IoT meter says beside its interval: a condition that has begun since it spoke last. */
export function alertsAt(household: Household, at: Date, speech: Speech): readonly Message[] {
  if (household.radio.network !== 'NBIOT') return []
  const { clock, intervalMs } = speech
  const before = alarmsAt(household, profileInstant(clock, new Date(at.getTime() - intervalMs)))
  const report = reportAt(household, at, speech)
  return report.alarms
    .filter((alarm) => !before.includes(alarm))
    .map((alarm) => ({
      sender: senderOf(household),
      topic: `meter/${household.meter.serial}/alert`,
      payload: nbiotBody(household, report, alarm),
      at,
      litres: report.litres,
    }))
}

function reportAt(household: Household, at: Date, { clock }: Speech): Report {
  const lived = profileInstant(clock, at)
  return {
    at,
    litres: registerAt(household, lived),
    flowLitresPerHour: flowLitresPerHourAt(household, lived),
    alarms: alarmsAt(household, lived),
  }
}
