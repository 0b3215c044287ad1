import type { Register } from './register.ts'

/** The ways on which meters are heard. */
export type RadioNetwork = 'WMBUS' | 'LORAWAN' | 'NBIOT'

/** By what a radio is known on its network, before anything is decoded. */
export interface RadioAddress {
  readonly network: RadioNetwork
  /** WMBUS: maker and eight digits, `KAM:67001234` (EN 13757-7 §5.4). LORAWAN: DevEUI, 16 lower-case hexadecimal digits. NBIOT: the serial number. */
  readonly address: string
}

/** Which codec reads a payload that does not say it itself. */
export interface RadioProfile {
  readonly vendor: string
  readonly model: string
  /** Weight of a pulse for radios that count pulses. */
  readonly litresPerPulse: number | null
}

/** A radio in service, with what is needed to read its telegrams. */
export interface Radio extends RadioAddress {
  readonly meterKey: number
  readonly meterId: string
  readonly servicePointId: string
  /** AES-128, opened; null for radios whose network deciphers. */
  readonly encryptionKey: Buffer | null
  readonly profile: RadioProfile | null
  readonly calibreMillimetres: number
  /** How often it reports, where that is known. */
  readonly intervalSeconds: number | null
  /** The newest register known when it was asked for. */
  readonly latest: Register | null
}

/** How radios are found in a map: `WMBUS:KAM:67001234`. */
export function radioName({ network, address }: RadioAddress): string {
  return `${network}:${address}`
}

/** Address of a Wireless M-Bus radio as its telegrams carry it. */
export function wmbusAddress(manufacturer: string, identNumber: string): RadioAddress {
  return { network: 'WMBUS', address: `${manufacturer}:${identNumber}` }
}
