import type { ProofGround } from '@aquacis/billing/proof/seal-proof'
import { sha256 } from '../../citizen/prove/sha256.ts'
import type { House } from '../house/house.ts'

type Telegram = Exclude<ProofGround['registers'][number]['told'], { readonly missing: unknown }>

const hexByte = (byte: number) => (byte & 0xff).toString(16).padStart(2, '0')

/** The lowest byte first, as the radio sends numbers. */
function littleEndian(number: number): string {
  return [0, 8, 16, 24].map((bits) => hexByte(number >>> bits)).join('')
}

/**
 * A frame of Wireless M-Bus in clear, as a meter sends it that was given no key: who speaks (EN 13757-3 §5.6: maker KAW, number,
 * version 3A, cold water), no header of its own (CI 78), no error (04FF23), the register in litres (0413).
 */
function frameOf({ serial }: House, litres: number): string {
  const number = (serial.match(/../g) ?? []).toReversed().join('')
  const body = `44372c${number}3a167804ff23${littleEndian(0)}0413${littleEndian(litres)}`
  return `${hexByte(body.length / 2)}${body}`
}

/** The telegram by which the radio of an invented house told its register: two seconds later it is here. */
export async function houseTelegram(house: House, at: string, litres: number): Promise<Telegram> {
  const message = JSON.stringify({ telegram: frameOf(house, litres), rssiDbm: -71, receivedAt: at })
  return {
    ...{ network: 'WMBUS', address: `KAW:${house.serial}`, topic: 'wmbus/concentrator-01/telegram' },
    heardAt: new Date(Date.parse(at) + 2_000).toISOString(),
    ...{ payload: btoa(message), hash: await sha256(message), clear: null, profile: null },
  }
}
