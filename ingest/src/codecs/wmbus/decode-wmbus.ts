import type { Decoded, DeviceAddress, Unreadable, WmbusRequest, WmbusTelegram } from '../codec.ts'
import { wmbusDevices } from '../registry.ts'
import { findDevice, type WmbusDevice } from './device.ts'
import { readExtendedLink } from './extended-link.ts'
import { type Frame, otherFrames, readFrame } from './frame.ts'
import { interpret } from './interpret.ts'
import { linkAddress, readLink } from './link.ts'
import { readApplication } from './read-application.ts'
import { readAuthentication } from './security/authentication.ts'
import { plaintextRefused, readSecured, type Secured } from './security/read-secured.ts'
import { readTransport, type Transport } from './transport.ts'

/** One Wireless M-Bus frame through all its layers to what the meter says. Pure but for `layouts`. */
export function decodeWmbus(request: WmbusRequest): Decoded<WmbusTelegram> {
  const frame = readFrame(request.frame)
  const decoded: Decoded<WmbusTelegram> =
    'code' in frame ? { ok: false, unreadable: frame } : decodeFrame(frame, request)
  if (decoded.ok) return decoded
  for (const other of otherFrames(request.frame, frame)) {
    const further = decodeFrame(other, request)
    if (further.ok) return further
  }
  return decoded
}

function decodeFrame(frame: Frame, request: WmbusRequest): Decoded<WmbusTelegram> {
  const telegram = openTelegram(frame, request)
  if ('code' in telegram) return { ok: false, unreadable: telegram }
  // Without its own CRCs a frame may have been cut: only what key or inner CRC proved is taken.
  if (frame.format === 'stripped' && !telegram.proved) return { ok: false, unreadable: unproved }
  const { address, device, meter, transport } = telegram
  if (request.key !== null && !telegram.secured.decrypted && !device?.sealsManufacturerPart) {
    return { ok: false, unreadable: plaintextRefused }
  }
  const { application } = telegram.secured
  const { key, layouts } = request
  const records = readApplication({ application, transport, address, device, meter, key, layouts })
  if ('code' in records) return { ok: false, unreadable: records }
  const { status } = transport
  const clockOffsetMinutes = request.clockOffsetMinutes ?? 0
  return { ok: true, telegram: interpret(records, { address, device, status, clockOffsetMinutes }) }
}

const unproved: Unreadable = {
  code: 'FRAME_TOO_SHORT',
  message: 'The frame is shorter than its length byte says, and nothing inside proves it whole.',
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
  /** A key or a CRC of the layers inside has shown that nothing is missing. */
  readonly proved: boolean
}

/** Link, extended link, authentication, transport and security, each taking its header off. */
export function openTelegram(frame: Frame, { key }: Pick<WmbusRequest, 'key'>): OpenTelegram | Unreadable {
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
  const radio = link.sender && linkAddress(link.sender, payload)
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
  if ('code' in secured) return secured
  return { address, device, meter, transport, secured, proved: extended.checked || secured.decrypted }
}

/** The meter's own folder, or the one of the radio converter that sends for it. */
function deviceOf(address: DeviceAddress, radio: DeviceAddress | null): WmbusDevice | undefined {
  return findDevice(wmbusDevices, address) ?? (radio ? findDevice(wmbusDevices, radio) : undefined)
}

const namelessFrame: Unreadable = {
  code: 'FRAME_MALFORMED',
  message: 'The wired frame has no long header, so it does not say which meter it comes from.',
}
