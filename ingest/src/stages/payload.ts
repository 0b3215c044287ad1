import * as v from 'valibot'
import type { TelegramMessage } from './arrival.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** An uplink heard by dozens of gateways has some 20 kB; more than this nobody has to say. */
const mostPayloadBytes = 60_000

/** The JSON of a message; `expected` says in the refusal what should have come. */
export function jsonOf({ payload }: TelegramMessage, expected: string): Staged<unknown> {
  if (payload.length > mostPayloadBytes) {
    return rejected(
      'PAYLOAD_TOO_LARGE',
      `more than ${mostPayloadBytes} bytes came, which no telegram has; expected ${expected}`,
    )
  }
  try {
    return passed(JSON.parse(payload.toString('utf8')))
  } catch {
    return rejected('PAYLOAD_MALFORMED', `the payload is not JSON; expected ${expected}`)
  }
}

/** The same held against a schema; the refusal names the field. */
export function parsedPayload<Schema extends v.GenericSchema>(
  message: TelegramMessage,
  schema: Schema,
  expected: string,
): Staged<v.InferOutput<Schema>> {
  const json = jsonOf(message, expected)
  if (!json.ok) return json
  const parsed = v.safeParse(schema, json.value)
  if (parsed.success) return passed(parsed.output)
  return rejected('PAYLOAD_MALFORMED', `expected ${expected}; ${sentence(parsed.issues)}`)
}

/** An ISO timestamp with its zone. */
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is not an instant'),
)

function sentence(issues: readonly v.BaseIssue<unknown>[]): string {
  const faults = issues.map((issue) => `${v.getDotPath(issue) ?? 'payload'}: ${issue.message}`).join('; ')
  // The messages quote what came; PostgreSQL stores no text with a zero byte, and nobody reads a novel.
  return faults.replaceAll(/\p{Cc}/gu, '').slice(0, 300)
}
