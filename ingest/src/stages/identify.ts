import type { RadioAddress } from '@aquacis/metering/telemetry'
import * as v from 'valibot'
import type { DeviceAddress } from '../codecs/codec.ts'
import { addressOf } from '../codecs/wmbus/link.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** One published message as the broker took it. */
export interface TelegramMessage {
  readonly topic: string
  readonly payload: Buffer
  /** When it reached this process. */
  readonly arrivedAt: Date
  readonly traceId: string
}

/** A radio frame whose sender is known by address, still encrypted. */
export interface IdentifiedTelegram {
  readonly message: TelegramMessage
  readonly frame: Buffer
  /** When the concentrator heard it. */
  readonly receivedAt: Date
  readonly address: DeviceAddress
  readonly radioAddress: RadioAddress
}

const payloadSchema = v.object({
  telegram: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/i, 'is not hexadecimal'), v.maxLength(1024)),
  rssiDbm: v.nullish(v.number()),
  receivedAt: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'is not an instant'),
  ),
})

/** Opens the concentrator's JSON and reads the radio's address, which stands in clear before what is encrypted. */
export function identify(message: TelegramMessage): Staged<IdentifiedTelegram> {
  const payload = v.safeParse(payloadSchema, parsed(message.payload))
  if (!payload.success) return rejected('PAYLOAD_MALFORMED', sentence(payload.issues))
  const frame = Buffer.from(payload.output.telegram, 'hex')
  const address = addressOf(frame)
  if ('code' in address) return rejected(address.code, address.message)
  const radioAddress = {
    network: 'WMBUS',
    address: `${address.manufacturer}:${address.identNumber}`,
  } as const
  return passed({ message, frame, receivedAt: new Date(payload.output.receivedAt), address, radioAddress })
}

function parsed(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'))
  } catch {
    return undefined
  }
}

function sentence(issues: readonly v.BaseIssue<unknown>[]): string {
  const faults = issues.map((issue) => `${v.getDotPath(issue) ?? 'payload'}: ${issue.message}`).join('; ')
  // The messages quote what came; PostgreSQL stores no text with a zero byte, and nobody reads a novel.
  const readable = faults.replaceAll(/\p{Cc}/gu, '').slice(0, 300)
  return `expected {"telegram":"<hex>","rssiDbm":-71,"receivedAt":"<ISO UTC>"}; ${readable}`
}
