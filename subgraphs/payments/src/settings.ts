import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import * as v from 'valibot'

/** Where a provider is reached, and with which key. */
export interface ProviderAccount {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string
}

/** With which providers this installation takes money. A provider that is null is not asked, and its ways to pay not offered. */
export interface PaymentSettings {
  /** With the public key under which browsers turn cards into tokens, and the address that they reach it at. */
  readonly conekta: (ProviderAccount & { readonly publicKey: string; readonly tokenizerUrl: string }) | null
  readonly femsa: ProviderAccount | null
  readonly codi: ProviderAccount | null
  /** Public address of `/payments/webhooks`, which providers call; null: nobody calls, only the poller finds what was paid. */
  readonly webhookUrl: string | null
  /** How often providers are asked for what no webhook told. */
  readonly pollMs: number
}

/** An empty variable is one that nobody set: compositions hand on what they have. */
const text = v.optional(
  v.pipe(
    v.string(),
    v.transform((told) => (told === '' ? undefined : told)),
  ),
)
const httpUrl = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(https?:\/\/[^/]+(\/.*)?[^/])?$/, 'an address without a slash at its end'),
    v.transform((told) => (told === '' ? undefined : told)),
  ),
)

/** Variables of this domain alone. Whoever sets none takes money at cash desks alone. */
export const paymentVariables = {
  AQUACIS_PAYMENTS_CONEKTA_URL: httpUrl,
  AQUACIS_PAYMENTS_CONEKTA_KEY: text,
  AQUACIS_PAYMENTS_CONEKTA_PUBLIC_KEY: text,
  /** Where browsers reach the provider; as the provider's own address where it is left out. */
  AQUACIS_PAYMENTS_CONEKTA_BROWSER_URL: httpUrl,
  AQUACIS_PAYMENTS_FEMSA_URL: httpUrl,
  AQUACIS_PAYMENTS_FEMSA_KEY: text,
  AQUACIS_PAYMENTS_CODI_URL: httpUrl,
  AQUACIS_PAYMENTS_CODI_KEY: text,
  AQUACIS_PAYMENTS_WEBHOOK_URL: httpUrl,
  AQUACIS_PAYMENTS_POLL_MS: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{3,7}$/, 'milliseconds from 1000 on')),
    '60000',
  ),
}

const settingsSchema = v.object(paymentVariables)
type Told = v.InferOutput<typeof settingsSchema>

/** What a running subgraph was told. Throws where a provider has an address and no key. */
export function paymentSettingsOf({ settings }: Pick<SubgraphRoom, 'settings'>): PaymentSettings {
  const told = v.parse(settingsSchema, settings ?? {})
  const conekta = accountOf(told, 'CONEKTA')
  const publicKey = told.AQUACIS_PAYMENTS_CONEKTA_PUBLIC_KEY
  if (conekta !== null && publicKey === undefined)
    throw new Error('AQUACIS_PAYMENTS_CONEKTA_URL is set: set AQUACIS_PAYMENTS_CONEKTA_PUBLIC_KEY too')
  const tokenizerUrl = `${told.AQUACIS_PAYMENTS_CONEKTA_BROWSER_URL ?? conekta?.url}/tokens`
  return {
    conekta: conekta === null || publicKey === undefined ? null : { ...conekta, publicKey, tokenizerUrl },
    femsa: accountOf(told, 'FEMSA'),
    codi: accountOf(told, 'CODI'),
    webhookUrl: told.AQUACIS_PAYMENTS_WEBHOOK_URL ?? null,
    pollMs: Number(told.AQUACIS_PAYMENTS_POLL_MS),
  }
}

function accountOf(told: Told, name: 'CONEKTA' | 'FEMSA' | 'CODI'): ProviderAccount | null {
  const url = told[`AQUACIS_PAYMENTS_${name}_URL`]
  const key = told[`AQUACIS_PAYMENTS_${name}_KEY`]
  if (url === undefined) return null
  if (key === undefined)
    throw new Error(`AQUACIS_PAYMENTS_${name}_URL is set: set AQUACIS_PAYMENTS_${name}_KEY too`)
  return { url, key }
}
