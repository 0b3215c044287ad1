/** Who an event of the network server speaks of. */
export interface ChirpstackDevice {
  /** 16 lower-case hexadecimal digits. */
  readonly devEui: string
  readonly name: string
  readonly profileName: string
  readonly tags: Readonly<Record<string, string>>
}

/** How the best of the gateways heard an uplink. */
export interface Reception {
  readonly gatewayId: string
  readonly rssiDbm: number
  readonly snrDb: number
  /** How many gateways heard it. */
  readonly gateways: number
}

interface Happening {
  readonly device: ChirpstackDevice
  /** When the network server noticed it, to the millisecond. */
  readonly at: Date
}

/** An uplink. `bytes` is empty for frames that carry commands of the network alone (port 0). */
export interface ChirpstackUplink extends Happening {
  readonly event: 'up'
  /** The same for the same frame, however many gateways heard it and however often it is delivered. */
  readonly deduplicationId: string
  readonly devAddr: string
  readonly fPort: number
  readonly frameCounter: number
  readonly confirmed: boolean
  readonly dataRate: number
  readonly bytes: Buffer
  readonly reception: Reception | null
}

/** A device has joined the network. */
export interface ChirpstackJoin extends Happening {
  readonly event: 'join'
  readonly deduplicationId: string
  readonly devAddr: string
}

/** A device answered the network's question how it is. */
export interface ChirpstackStatus extends Happening {
  readonly event: 'status'
  /** Signal above the demodulation floor of the last downlink, in decibels. */
  readonly marginDb: number
  /** `null` where the device does not measure it or is fed from outside. */
  readonly batteryPercent: number | null
  readonly externalPower: boolean
}

/** A confirmed downlink was acknowledged by its device, or not in time. */
export interface ChirpstackAck extends Happening {
  readonly event: 'ack'
  readonly queueItemId: string
  readonly acknowledged: boolean
  readonly downlinkCounter: number
}

/** A gateway has sent a downlink. */
export interface ChirpstackTxAck extends Happening {
  readonly event: 'txack'
  readonly queueItemId: string
  readonly downlinkCounter: number
  readonly gatewayId: string
}

/** The network server reports an error of a device, or of its downlinks. */
export interface ChirpstackLog extends Happening {
  readonly event: 'log'
  readonly level: string
  /** The server's own word, such as `UPLINK_MIC` or `DOWNLINK_PAYLOAD_SIZE`. */
  readonly code: string
  readonly description: string
  /** Of the downlink that it speaks of, where it speaks of one. */
  readonly queueItemId: string | null
}

/** The network server has located a device. */
export interface ChirpstackLocation extends Happening {
  readonly event: 'location'
  readonly latitude: number
  readonly longitude: number
  readonly altitudeMetres: number
}

/** What an integration of the network server said; carries no payload of the device. */
export interface ChirpstackIntegration extends Happening {
  readonly event: 'integration'
  readonly integrationName: string
  readonly eventType: string
}

/** What a ChirpStack v4 network server publishes, by the last part of the topic. */
export type ChirpstackEvent =
  | ChirpstackUplink
  | ChirpstackJoin
  | ChirpstackStatus
  | ChirpstackAck
  | ChirpstackTxAck
  | ChirpstackLog
  | ChirpstackLocation
  | ChirpstackIntegration
