import { expect } from '@playwright/test'

/** A charge that waits at the simulated payment providers, as far as a tester sees it. */
export interface WaitingCharge {
  readonly id: string
  readonly method: 'OXXO' | 'CASH_NETWORK' | 'SPEI' | 'CARD' | 'CODI'
  readonly status: string
  /** Centavos. */
  readonly amount: number
  /** Reference or CLABE. */
  readonly number: string
}

/** What a tester does at the simulated providers and the bank; `origin` is that of the app. */
export function simulatedBank(origin: string) {
  const { hostname, port } = new URL(origin)
  const control = `http://${hostname}:${Number(port) + 10}/control`
  const tell = async (method: string, path: string, body: object = {}): Promise<void> => {
    const answer = await fetch(`${control}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.ok, `${method} ${path}: ${answer.status} ${await answer.text()}`).toBe(true)
  }
  return {
    /** The charge with that reference or CLABE. */
    async charge(number: string): Promise<WaitingCharge> {
      const answer = await fetch(`${control}/charges`)
      const open = (await answer.json()) as WaitingCharge[]
      const found = open.find((one) => one.number === number)
      if (found === undefined) throw new Error(`no charge has the number ${number}`)
      return found
    },
    /** Pays at the counter. */
    payCash: (chargeId: string) => tell('POST', `/charges/${chargeId}/pay`),
    /** Lets a transfer arrive. */
    sendSpei: (clabe: string, centavos: number) => tell('POST', '/spei', { clabe, amount: centavos }),
    /** What the issuer answers to the next card. */
    nextCard: (answer: string) => tell('PUT', '/cards/next', { answer }),
  }
}
