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
  const providers = `http://${hostname}:${Number(port) + 10}`
  const control = `${providers}/control`
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${providers}${path}`)
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true)
    return answer.text()
  }
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
    /** The newest CoDi request of that amount, accepted by whoever scanned it. */
    async acceptCodi(centavos: number): Promise<void> {
      const answer = await fetch(`${control}/charges`)
      const open = (await answer.json()) as WaitingCharge[]
      const found = open.find(({ method, amount }) => method === 'CODI' && amount === centavos)
      if (found === undefined) throw new Error(`nobody asks for ${centavos} by CoDi`)
      await tell('POST', `/codi/${found.id}/accept`)
    },
    /** Pays at the counter. */
    payCash: (chargeId: string) => tell('POST', `/charges/${chargeId}/pay`),
    /** Lets a transfer arrive. */
    sendSpei: (clabe: string, centavos: number) => tell('POST', '/spei', { clabe, amount: centavos }),
    /** The statement of the utility's account, of today, as the bank's CSV. */
    statement: () => read('/bank/statements?format=csv'),
    /** What a provider settles of today, as its CSV. */
    settlement: (provider: 'conekta' | 'femsa') => read(`/files/${provider}`),
    /** What the issuer answers to the next card. */
    nextCard: (answer: string) => tell('PUT', '/cards/next', { answer }),
  }
}
