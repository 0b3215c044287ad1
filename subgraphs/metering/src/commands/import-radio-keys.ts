import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { decideKeyChange } from '../domain/life/key-change.ts'
import { mayInstallMeter } from '../domain/policy.ts'
import { wmbusAddress } from '../domain/radio.ts'
import { type KeyHolder, lockKeyHolders, saveKeys } from '../store/devices/radio-key.ts'
import { appendFacts } from '../store/life/meter-event.ts'
import { advanceVersions } from '../store/meter.ts'
import { tellerOf } from './life/teller.ts'

/** A key for the meter with this number on its face. */
export interface NumberedKey {
  readonly number: string
  readonly key: string
}

/** What came of a delivery of keys. */
export interface KeysImported {
  readonly changed: number
  readonly alreadyKnown: number
  /** Numbers of which no meter of the viewer's offices is in service. */
  readonly unmatched: readonly string[]
  /** Numbers whose key is none. */
  readonly malformed: readonly string[]
}

/** Under both names Kamstrup's meters speak. */
const makers = ['KAM', 'KAW']

/** Gives each meter of a delivery its key, where the meter is one of the viewer's; the others are named. */
export async function importRadioKeys(
  context: RequestContext,
  keys: readonly NumberedKey[],
): Promise<KeysImported> {
  const { room, viewer } = context
  return room.database.transaction(viewer, (tx) => importIn(tx, context, keys), { idempotent: true })
}

async function importIn(
  tx: Transaction,
  context: RequestContext,
  keys: readonly NumberedKey[],
): Promise<KeysImported> {
  const { room, viewer, now } = context
  const addressesOf = ({ number }: NumberedKey) => makers.map((maker) => wmbusAddress(maker, number).address)
  const holders = await lockKeyHolders(tx, room.sealer, keys.flatMap(addressesOf))
  const changes: { holder: KeyHolder; key: string }[] = []
  const unmatched: string[] = []
  const malformed: string[] = []
  let alreadyKnown = 0
  for (const numbered of new Map(keys.map((each) => [each.number, each])).values()) {
    const holder = addressesOf(numbered).flatMap((address) => holders.get(address) ?? [])[0]
    if (holder === undefined || !mayInstallMeter(viewer, holder.place)) {
      unmatched.push(numbered.number)
      continue
    }
    const life = { network: 'WMBUS', end: null } as const
    const decision = decideKeyChange(life, holder.key, { key: numbered.key, source: 'KEY_FILE' }, now)
    if (decision.kind === 'KeyChanged') changes.push({ holder, key: decision.key })
    else if (decision.kind === 'AlreadyChanged') alreadyKnown += 1
    else malformed.push(numbered.number)
  }
  await save(tx, context, changes)
  return { changed: changes.length, alreadyKnown, unmatched, malformed }
}

async function save(
  tx: Transaction,
  context: RequestContext,
  changes: readonly { readonly holder: KeyHolder; readonly key: string }[],
): Promise<void> {
  if (changes.length === 0) return
  const fact = { type: 'KeyChanged', at: context.now, data: { source: 'KEY_FILE' } } as const
  await appendFacts(
    tx,
    changes.map(({ holder: { meterKey, version } }) => ({ meterKey, version: version + 1, fact })),
    tellerOf(context),
  )
  await advanceVersions(
    tx,
    changes.map(({ holder }) => holder),
  )
  await saveKeys(
    tx,
    context.room.sealer,
    changes.map(({ holder: { meterKey, meterId }, key }) => ({ meterKey, meterId, key })),
  )
}
