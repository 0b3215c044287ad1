import { type RunningPsp, startPsp } from '@aquacis/simulators/psp/start-psp.ts'

const publicKey = 'key_public'
/** The key that the simulated providers let in. */
export const privateKey = 'key_private'

/** To which banks and providers send a payer back. */
export const appReturn = 'https://app.example.mx/pagar/regreso'

/** Simulated providers, and what a tester does to them. */
export interface PspWorld {
  readonly psp: RunningPsp
  /** Variables of the domain that lead here. */
  readonly settings: Readonly<Record<string, string>>
  /** Asks the simulator’s control; answers its JSON, null where there is none. */
  control<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer>
  /** Makes a provider behave otherwise; null: as it should. */
  behave(provider: 'conekta' | 'femsa' | 'codi' | 'bank', behaviour: object | null): Promise<void>
  /** What the browser makes of a card; the number of an approved one unless told. */
  cardToken(number?: string): Promise<string>
  /** The orders that a provider has under a key. */
  ordersOf(
    provider: 'conekta' | 'femsa',
    key: string,
  ): Promise<{ readonly id: string; readonly payment_status: string }[]>
  close(): Promise<void>
}

/** Starts them; webhooks go to an address. */
export async function pspWorld(webhookUrl?: string): Promise<PspWorld> {
  const psp = await startPsp({ privateKey, publicKey, retryMs: 20 })
  const control = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${psp.url}/control/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Answer
  }
  return {
    psp,
    control,
    settings: {
      AQUACIS_PAYMENTS_CONEKTA_URL: `${psp.url}/conekta`,
      AQUACIS_PAYMENTS_CONEKTA_KEY: privateKey,
      AQUACIS_PAYMENTS_CONEKTA_PUBLIC_KEY: publicKey,
      AQUACIS_PAYMENTS_FEMSA_URL: `${psp.url}/femsa`,
      AQUACIS_PAYMENTS_FEMSA_KEY: privateKey,
      AQUACIS_PAYMENTS_CODI_URL: `${psp.url}/codi`,
      AQUACIS_PAYMENTS_CODI_KEY: privateKey,
      AQUACIS_PAYMENTS_BANK_URL: `${psp.url}/bank`,
      AQUACIS_PAYMENTS_BANK_KEY: privateKey,
      AQUACIS_PAYMENTS_BANK_CLIENT: '123456',
      AQUACIS_PAYMENTS_BANK_CLABE: '072680001234567892',
      AQUACIS_PAYMENTS_POLL_MS: '60000',
      AQUACIS_PAYMENTS_RETURN_URL: appReturn,
      ...(webhookUrl === undefined ? {} : { AQUACIS_PAYMENTS_WEBHOOK_URL: webhookUrl }),
    },
    async behave(provider, behaviour) {
      await (behaviour === null
        ? control('DELETE', `behaviours/${provider}`)
        : control('PUT', `behaviours/${provider}`, behaviour))
    },
    async cardToken(number = '4242424242424242') {
      const response = await fetch(`${psp.url}/conekta/tokens`, {
        method: 'POST',
        headers: { authorization: `Bearer ${publicKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          card: { number, name: 'Ana Torres', exp_month: '12', exp_year: '30', cvc: '123' },
        }),
      })
      const { id } = (await response.json()) as { id: string }
      return id
    },
    async ordersOf(provider, key) {
      const response = await fetch(`${psp.url}/${provider}/orders?search=${key}`, {
        headers: { authorization: `Bearer ${privateKey}` },
      })
      const { data } = (await response.json()) as { data: { id: string; payment_status: string }[] }
      return data
    },
    close: () => psp.close(),
  }
}
