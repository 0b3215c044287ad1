import type { Register } from './register.ts'

/** Address of a Wireless M-Bus radio, as its telegrams carry it: maker and eight digits (EN 13757-7 §5.4). */
export interface RadioAddress {
  readonly manufacturer: string
  readonly identNumber: string
}

/** A radio in service, with what is needed to read its telegrams. */
export interface Radio extends RadioAddress {
  readonly meterKey: number
  readonly meterId: string
  readonly servicePointId: string
  /** AES-128, opened. */
  readonly encryptionKey: Buffer
  readonly calibreMillimetres: number
  /** The newest register known when it was asked for. */
  readonly latest: Register | null
}

/** How radios are found in a map: `KAM:67001234`. */
export function radioName({ manufacturer, identNumber }: RadioAddress): string {
  return `${manufacturer}:${identNumber}`
}
