import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type PaymentSettings, paymentSettingsOf } from '../settings.ts'
import { createCodi } from './codi/codi.ts'
import { createCardVault } from './conekta/card-vault.ts'
import { createConekta } from './conekta/conekta.ts'
import { createFemsa } from './femsa/femsa.ts'
import type { CardVault, ProviderMethod, ProviderName, Psp } from './psp-port.ts'

/** The providers of a running subgraph; those that are not configured are not there. */
export interface Psps {
  readonly all: readonly Psp[]
  named(name: ProviderName): Psp | null
  /** Who opens a way to pay; null where nobody does. */
  for(method: ProviderMethod): Psp | null
  /** Who keeps cards; null where nobody does. */
  readonly vault: CardVault | null
}

const known = new WeakMap<object, Psps>()

/** The providers of a room: one set for each process, so that what they remember of keys is remembered. */
export function pspsOf(room: Pick<SubgraphRoom, 'settings'>): Psps {
  const kept = known.get(room)
  if (kept !== undefined) return kept
  const psps = pspsBy(paymentSettingsOf(room))
  known.set(room, psps)
  return psps
}

function pspsBy({ conekta, femsa, codi }: PaymentSettings): Psps {
  const all: readonly Psp[] = [
    ...(femsa === null ? [] : [createFemsa(femsa)]),
    ...(conekta === null ? [] : [createConekta(conekta)]),
    ...(codi === null ? [] : [createCodi(codi)]),
  ]
  return {
    all,
    named: (name) => all.find((one) => one.name === name) ?? null,
    for: (method) => all.find(({ methods }) => methods.includes(method)) ?? null,
    vault: conekta === null ? null : createCardVault(conekta),
  }
}
