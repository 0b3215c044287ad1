import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { decideKeyChange, type KeyChangeDecision } from '../domain/life/key-change.ts'
import type { KeySource } from '../domain/life/meter-life.ts'
import { loadInstallation } from '../store/device.ts'
import { saveKeys } from '../store/devices/radio-key.ts'
import { loadLife, tellFact } from './life/load-life.ts'

/** A key for the radio of a meter. */
export interface KeyWish {
  readonly meterId: string
  /** 32 hexadecimal digits. */
  readonly key: string
  readonly source: KeySource
}

/** Gives a radio another key, or its first one. The same key again changes nothing. */
export async function changeRadioKey(
  context: RequestContext,
  { meterId, key, source }: KeyWish,
): Promise<KeyChangeDecision | { readonly kind: 'MeterUnknown' }> {
  const { room, viewer, now } = context
  return room.database.transaction(
    viewer,
    async (tx) => {
      const living = await loadLife(tx, context, meterId)
      if (living === null) return { kind: 'MeterUnknown' }
      const installation = await loadInstallation(tx, room.sealer, meterId)
      const known = installation?.radio.encryptionKey ?? null
      const decision = decideKeyChange(living.life, known, { key, source }, now)
      if (decision.kind === 'KeyChanged') {
        await tellFact(tx, context, living, decision.fact)
        await saveKeys(tx, room.sealer, [{ meterKey: living.meter.key, meterId, key: decision.key }])
      }
      return decision
    },
    { idempotent: true },
  )
}
