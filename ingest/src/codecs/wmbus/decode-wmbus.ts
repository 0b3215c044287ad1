import type { DataRecord, Decoded, DeviceAddress, Unreadable, WmbusRequest, WmbusTelegram } from '../codec.ts'
import { wmbusDevices } from '../registry.ts'
import { readAuthentication } from './authentication.ts'
import { learnLayout, readCompact, readLayoutFrame } from './compact.ts'
import { findDevice, type WmbusDevice } from './device.ts'
import { readExtendedLink } from './extended-link.ts'
import { bareFrame, type Frame, readFrame } from './frame.ts'
import { interpret } from './interpret.ts'
import { linkAddress, readLink } from './link.ts'
import { type RecordList, readRecords } from './records.ts'
import { plaintextRefused, readSecured, type Secured } from './security.ts'
import { readTransport, type Transport } from './transport.ts'

const filler = 0x2f

/** One Wireless M-Bus frame through all its layers to what the meter says. Pure but for `layouts`. */
export function decodeWmbus(request: WmbusRequest): Decoded<WmbusTelegram> {
  const frame = readFrame(request.frame)
  if ('code' in frame) return { ok: false, unreadable: frame }
  const decoded = decodeFrame(frame, request)
  if (decoded.ok || frame.format !== 'B') return decoded
  // One bare frame in 65,536 ends, encrypted, in two bytes that fit as a CRC of format B.
  const bare = decodeFrame(bareFrame(request.frame), request)
  return bare.ok ? bare : decoded
}

function decodeFrame(frame: Frame, request: WmbusRequest): Decoded<WmbusTelegram> {
  const telegram = openTelegram(frame, request)
  if ('code' in telegram) return { ok: false, unreadable: telegram }
  const { address, device, transport } = telegram
  if (request.key !== null && !telegram.secured.decrypted && !device?.sealsManufacturerPart) {
    return { ok: false, unreadable: plaintextRefused }
  }
  const records = readApplication(telegram, request)
  if ('code' in records) return { ok: false, unreadable: records }
  const { status } = transport
  const clockOffsetMinutes = request.clockOffsetMinutes ?? 0
  return { ok: true, telegram: interpret(records, { address, device, status, clockOffsetMinutes }) }
}

/** A telegram whose application lies open. */
interface OpenTelegram {
  /** The meter. */
  readonly address: DeviceAddress
  readonly device: WmbusDevice | undefined
  /** M, ident number, version and type of the meter as initialisation vectors want them. */
  readonly meter: Buffer
  readonly transport: Transport
  readonly secured: Secured
}

/** Link, extended link, authentication, transport and security, each taking its header off. */
function openTelegram(frame: Frame, { key }: WmbusRequest): OpenTelegram | Unreadable {
  const link = readLink(frame)
  const extended = readExtendedLink(link.sender, link.payload, key)
  if ('code' in extended) return extended
  const authentication = readAuthentication(extended.payload)
  if (authentication !== null && 'code' in authentication) return authentication
  const payload = authentication?.payload ?? extended.payload
  const transport = readTransport(payload)
  if ('code' in transport) return transport
  const meter = transport.addressBytes ?? link.sender
  if (meter === null) return namelessFrame
  const radio = link.sender && linkAddress(link.sender, link.payload)
  const address = transport.address ?? radio ?? linkAddress(meter, payload)
  const device = deviceOf(address, radio)
  const secured = readSecured({
    payload,
    transport,
    meter,
    authentication,
    key,
    linkDecrypted: extended.decrypted,
    unscramble: device?.unscramble,
  })
  return 'code' in secured ? secured : { address, device, meter, transport, secured }
}

/** The meter's own folder, or the one of the radio converter that sends for it. */
function deviceOf(address: DeviceAddress, radio: DeviceAddress | null): WmbusDevice | undefined {
  return findDevice(wmbusDevices, address) ?? (radio ? findDevice(wmbusDevices, radio) : undefined)
}

const namelessFrame: Unreadable = {
  code: 'FRAME_MALFORMED',
  message: 'The wired frame has no long header, so it does not say which meter it comes from.',
}

/** The records of the application, the maker's own part among them where its folder reads it. */
function readApplication(
  telegram: OpenTelegram,
  { key, layouts }: WmbusRequest,
): readonly DataRecord[] | Unreadable {
  const { address, device, meter, transport } = telegram
  const { application } = telegram.secured
  const { ci } = transport
  if (transport.application === 'layout') return readLayoutFrame(application, layouts) ? [] : brokenLayout
  if (transport.application === 'manufacturer') {
    const part = { ci, bytes: application, sender: meter, key }
    return device?.readManufacturerPart?.(part) ?? manufacturersOwn(address, ci)
  }
  if (transport.application === 'compact') return readCompact(application, layouts)
  const list = device?.ownApplication ? withoutRecords(application) : readRecords(application)
  if (list.records.length > 0) learnLayout(layouts, application, list)
  if (device === undefined) return list.records
  const records = device.blocks ? withBlocks(list.records, device.blocks) : list.records
  if (list.manufacturerData === null || !device.readManufacturerPart) return records
  const own = device.readManufacturerPart({ ci, bytes: list.manufacturerData, sender: meter, key })
  if (own === undefined) return records
  return 'code' in own ? own : [...records, ...own]
}

/** The maker's part behind fillers and the byte where a record would begin. */
function withoutRecords(application: Buffer): RecordList {
  let position = 0
  while (application[position] === filler) position++
  return { records: [], manufacturerData: application.subarray(position + 1), signature: 0 }
}

function withBlocks(
  records: readonly DataRecord[],
  blocks: NonNullable<WmbusDevice['blocks']>,
): readonly DataRecord[] {
  return records.flatMap((record) => {
    const read = blocks[record.header]
    if (read === undefined || typeof record.value !== 'string') return [record]
    return [record, ...read(Buffer.from(record.value, 'hex'))]
  })
}

const brokenLayout: Unreadable = {
  code: 'CRC_MISMATCH',
  message: 'The layout frame does not fit its own signature: it was damaged on its way.',
}

function manufacturersOwn(address: DeviceAddress, ci: number): Unreadable {
  const name = ci.toString(16).padStart(2, '0').toUpperCase()
  return {
    code: 'UNSUPPORTED',
    message: `${address.manufacturer} version ${address.version} sends CI ${name}, a format for which there is no codec here.`,
  }
}
