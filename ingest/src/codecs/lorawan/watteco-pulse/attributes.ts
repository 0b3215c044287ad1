import type { DataRecord } from '../../codec.ts'
import type { UplinkContent } from '../device.ts'
import { measured } from '../record.ts'

const binaryInput = 0x000f
const analogInput = 0x000c
const powerConfiguration = 0x0050
const basic = 0x0000
const multiBinaryInput = 0x8005

const presentCount = 0x0402
const powerDescriptor = 0x0006
const firmwareVersion = 0x0002
const presentValue = 0x0055

/** An attribute of a ZCL cluster as Watteco's pulse sensors send it; undefined for one that they do not have. */
export function attributeContent(
  cluster: number,
  attribute: number,
  data: Buffer,
): UplinkContent | undefined {
  if (cluster === basic && attribute === firmwareVersion) return { firmware: versionOf(data) }
  if (cluster === powerConfiguration && attribute === powerDescriptor) return powerOf(data)
  const record = recordOf(cluster, attribute, data)
  return record && { records: [record] }
}

function recordOf(cluster: number, attribute: number, data: Buffer): DataRecord | undefined {
  if (cluster === binaryInput && attribute === presentCount)
    return measured('pulses', '', data.readUInt32BE(0))
  if (cluster === binaryInput && attribute === presentValue) return measured('state', '', data.readUInt8(0))
  if (cluster === analogInput && attribute === presentValue)
    return measured('analog value', '', data.readFloatBE(0))
  if (cluster === multiBinaryInput && attribute === 0) return measured('pin states', '', data.readUInt16BE(0))
  return undefined
}

/** Three numbers and a build of three bytes, behind a length byte. */
function versionOf(data: Buffer): string {
  const parts = [data.readUInt8(1), data.readUInt8(2), data.readUInt8(3)]
  return [...parts, data.readUIntBE(4, 3)].join('.')
}

const sources = ['mains', 'rechargeable battery', 'disposable battery', 'solar', 'meter'] as const

/** Length, mode, which sources there are, the millivolts of each, and which one feeds the device now. */
function powerOf(data: Buffer): UplinkContent {
  const available = data.readUInt8(2)
  const records: DataRecord[] = []
  let offset = 3
  for (const [bit, source] of sources.entries()) {
    if (((available >> bit) & 1) === 0) continue
    records.push(measured('voltage', 'mV', data.readUInt16BE(offset), { qualifiers: [source] }))
    offset += 2
  }
  const battery = records.find(({ qualifiers: [source] }) => source?.endsWith('battery'))?.value
  return { batteryMillivolts: typeof battery === 'number' ? battery : null, records }
}
