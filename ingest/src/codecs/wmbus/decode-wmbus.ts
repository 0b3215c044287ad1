import type { DataRecord, Decoded, DeviceAddress, Unreadable, WmbusRequest } from '../codec.ts'
import { wmbusDevices } from '../registry.ts'
import { readAuthentication } from './authentication.ts'
import { expandCompact, learnLayout, readLayoutFrame } from './compact.ts'
import { findDevice, type WmbusDevice } from './device.ts'
import { readExtendedLink } from './extended-link.ts'
import { readFrame } from './frame.ts'
import { interpret } from './interpret.ts'
import { linkAddress, readLink } from './link.ts'
import { readRecords } from './records.ts'
import { plaintextRefused, readSecured, type Secured } from './security.ts'
import { readTransport, type Transport } from './transport.ts'

/** One Wireless M-Bus frame through all its layers to what the meter says. Pure but for `layouts`. */
export function decodeWmbus(request: WmbusRequest): Decoded {
  const telegram = openTelegram(request)
  if ('code' in telegram) return { ok: false, unreadable: telegram }
  const { address, sender, transport } = telegram
  const device = findDevice(wmbusDevices, address) ?? (sender ? findDevice(wmbusDevices, sender) : undefined)
  if (request.key !== null && !telegram.secured.decrypted && !device?.sealsManufacturerPart) {
    return { ok: false, unreadable: plaintextRefused }
  }
  const records = readApplication(telegram, device, request)
  if ('code' in records) return { ok: false, unreadable: records }
  const { status } = transport
  const clockOffsetMinutes = request.clockOffsetMinutes ?? 0
  return { ok: true, telegram: interpret(records, { address, device, status, clockOffsetMinutes }) }
}

/** A telegram whose application lies open. */
interface OpenTelegram {
  /** The meter. */
  readonly address: DeviceAddress
  /** The radio, where the link layer names one. */
  readonly sender: DeviceAddress | null
  readonly transport: Transport
  readonly secured: Secured
}

/** Link, extended link, authentication, transport and security, each taking its header off. */
function openTelegram({ frame: bytes, key }: WmbusRequest): OpenTelegram | Unreadable {
  const frame = readFrame(bytes)
  if ('code' in frame) return frame
  const link = readLink(frame)
  const extended =
    link.sender === null
      ? { payload: link.payload, decrypted: false }
      : readExtendedLink(link.sender, link.payload, key)
  if ('code' in extended) return extended
  const authentication = readAuthentication(extended.payload)
  if (authentication !== null && 'code' in authentication) return authentication
  const payload = authentication?.payload ?? extended.payload
  const transport = readTransport(payload)
  if ('code' in transport) return transport
  const meter = transport.addressBytes ?? link.sender
  if (meter === null) return namelessFrame
  const linkDecrypted = extended.decrypted
  const secured = readSecured({ payload, transport, meter, authentication, key, linkDecrypted })
  if ('code' in secured) return secured
  const sender = link.sender && linkAddress(link.sender)
  return {
    address: transport.address ?? linkAddress(meter),
    sender,
    transport,
    secured,
  }
}

const namelessFrame: Unreadable = {
  code: 'FRAME_MALFORMED',
  message: 'The wired frame has no long header, so it does not say which meter it comes from.',
}

/** The records of the application, the maker's own part among them where its folder reads it. */
function readApplication(
  telegram: OpenTelegram,
  device: WmbusDevice | undefined,
  { key, layouts }: WmbusRequest,
): readonly DataRecord[] | Unreadable {
  const { transport, address } = telegram
  const { application } = telegram.secured
  if (transport.application === 'layout') return readLayoutFrame(application, layouts) ? [] : brokenLayout
  if (transport.application === 'manufacturer') {
    const part = { address, ci: transport.ci, bytes: application, key }
    return device?.readManufacturerPart?.(part) ?? manufacturersOwn(address, transport.ci)
  }
  const full = transport.application === 'compact' ? expandCompact(application, layouts) : application
  if ('code' in full) return full
  const list = readRecords(full)
  if (transport.application === 'records') learnLayout(layouts, full, list)
  if (list.manufacturerData === null || !device?.readManufacturerPart) return list.records
  const part = { address, ci: transport.ci, bytes: list.manufacturerData, key }
  const own = device.readManufacturerPart(part)
  return 'code' in own ? own : [...list.records, ...own]
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
