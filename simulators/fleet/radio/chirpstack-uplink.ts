import type { Household } from '../manifest.ts'
import { seededBytes, seededUuid } from '../seeded.ts'

/** One LoRaWAN frame as its network server tells of it. */
export interface Uplink {
  readonly household: Household
  readonly bytes: Buffer
  /** When the network server had it. */
  readonly at: Date
  /** Counted up by the device. */
  readonly frameCounter: number
}

/** The application under which the utility's meters are registered with the network server. */
export const applicationId = '5d0c5a1e-7f0b-4c39-9a8e-0d2f6b1c4e77'
const tenantId = '0b9ff7a4-3c1d-4f7a-8e65-b1a2c3d4e5f6'
const deviceProfileId = '9e41c0de-2a5b-4d6c-8f10-6a7b8c9d0e1f'

/** Body of the ChirpStack v4 event `up`. The same frame told again is the same text. */
export function chirpstackUplink({ household, bytes, at, frameCounter }: Uplink): string {
  const { radio, meter } = household
  const time = at.toISOString().replace('Z', '000000+00:00')
  return JSON.stringify({
    deduplicationId: seededUuid('uplink', radio.address, at.getTime()),
    time,
    deviceInfo: {
      tenantId,
      tenantName: 'CEA Querétaro',
      applicationId,
      applicationName: 'Medidores',
      deviceProfileId,
      deviceProfileName: `${radio.profile?.vendor} ${radio.profile?.model}`,
      deviceName: `medidor-${meter.serial}`,
      devEui: radio.address,
      tags: { kind: 'water-meter' },
    },
    devAddr: meter.identNumber,
    adr: true,
    dr: 3,
    fCnt: frameCounter,
    fPort: 1,
    data: bytes.toString('base64'),
    rxInfo: receptions(household, at, time),
    txInfo: {
      frequency: 902_300_000 + (frameCounter % 64) * 200_000,
      modulation: { lora: { bandwidth: 125_000, spreadingFactor: 7, codeRate: 'CR_4_5' } },
    },
    regionConfigId: 'us915_0',
  })
}

/** One to three gateways of the office hear a meter, each as well as walls and weather let it. */
function receptions({ index, operatingUnitId }: Household, at: Date, time: string): object[] {
  const minute = Math.floor(at.getTime() / 60_000)
  return Array.from({ length: 1 + (index % 3) }, (_, position) => ({
    gatewayId: gatewayId(operatingUnitId, position),
    uplinkId: (minute * 31 + index * 7 + position) >>> 0,
    gwTime: time,
    rssi: -78 - ((index * 11 + minute + position * 13) % 40),
    snr: 9.5 - ((index * 5 + minute + position * 7) % 60) / 4,
    channel: (index + position) % 8,
    crcStatus: 'CRC_OK',
  }))
}

const gatewayIds = new Map<string, string>()

function gatewayId(operatingUnitId: number, position: number): string {
  const name = `${operatingUnitId}/${position}`
  const id = gatewayIds.get(name) ?? seededBytes('gateway', operatingUnitId, position).toString('hex', 0, 8)
  gatewayIds.set(name, id)
  return id
}
