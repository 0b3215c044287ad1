import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isClabe } from '@aquacis/kit/values/clabe.ts'
import * as v from 'valibot'

/** Where a provider is reached, and with which key. */
export interface ProviderAccount {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string
}

/** The utility's bank, as its customer that charges other people's accounts. */
export interface BankAccount extends ProviderAccount {
  /** The bank's number of the utility, up to nine digits. */
  readonly client: string
  /** The account that is credited. */
  readonly clabe: string
}

/** With which providers this installation takes money. A provider that is null is not asked, and its ways to pay not offered. */
export interface PaymentSettings {
  /** With the public key under which browsers turn cards into tokens, and the address that they reach it at. */
  readonly conekta: (ProviderAccount & { readonly publicKey: string; readonly tokenizerUrl: string }) | null
  readonly femsa: ProviderAccount | null
  readonly codi: ProviderAccount | null
  readonly bank: BankAccount | null
  /** Public address of `/payments/webhooks`, which providers call; null: nobody calls, only the poller finds what was paid. */
  readonly webhookUrl: string | null
  /**
   * The app's own page to which banks and providers send a payer back; null: they send nobody back, and the provider's page is not
   * offered. From here alone: no request names an address.
   */
  readonly returnUrl: string | null
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
  /** Direct debit: the bank's address for files of charges, its key, our number there, and the CLABE that is credited. */
  AQUACIS_PAYMENTS_BANK_URL: httpUrl,
  AQUACIS_PAYMENTS_BANK_KEY: text,
  AQUACIS_PAYMENTS_BANK_CLIENT: text,
  AQUACIS_PAYMENTS_BANK_CLABE: text,
  AQUACIS_PAYMENTS_WEBHOOK_URL: httpUrl,
  AQUACIS_PAYMENTS_RETURN_URL: httpUrl,
  AQUACIS_PAYMENTS_POLL_MS: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{3,7}$/, 'milliseconds from 1000 on')),
    '60000',
  ),
}

const settingsSchema = v.object(paymentVariables)
type Told = v.InferOutput<typeof settingsSchema>

/** What a running subgraph was told. Throws where a provider has an address and no key, or the bank no account. */
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
    bank: bankOf(told),
    webhookUrl: told.AQUACIS_PAYMENTS_WEBHOOK_URL ?? null,
    returnUrl: told.AQUACIS_PAYMENTS_RETURN_URL ?? null,
    pollMs: Number(told.AQUACIS_PAYMENTS_POLL_MS),
  }
}

function accountOf(told: Told, name: 'CONEKTA' | 'FEMSA' | 'CODI' | 'BANK'): ProviderAccount | null {
  const url = told[`AQUACIS_PAYMENTS_${name}_URL`]
  const key = told[`AQUACIS_PAYMENTS_${name}_KEY`]
  if (url === undefined) return null
  if (key === undefined)
    throw new Error(`AQUACIS_PAYMENTS_${name}_URL is set: set AQUACIS_PAYMENTS_${name}_KEY too`)
  return { url, key }
}

function bankOf(told: Told): BankAccount | null {
  const account = accountOf(told, 'BANK')
  if (account === null) return null
  const client = told.AQUACIS_PAYMENTS_BANK_CLIENT ?? ''
  const clabe = told.AQUACIS_PAYMENTS_BANK_CLABE ?? ''
  if (!/^\d{1,9}$/.test(client) || !isClabe(clabe))
    throw new Error(
      'AQUACIS_PAYMENTS_BANK_URL is set: AQUACIS_PAYMENTS_BANK_CLIENT wants up to nine digits, AQUACIS_PAYMENTS_BANK_CLABE a CLABE',
    )
  return { ...account, client, clabe }
}
