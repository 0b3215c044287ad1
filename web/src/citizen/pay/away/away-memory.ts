import type { LocationQuery, RouteLocationRaw } from 'vue-router'

/** What is not told to a bank or a provider, and needed when the payer comes back: in this tab alone, for as long as it is open. */
interface Away {
  readonly key: string | null
  readonly contrato: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const place = 'aquacis.pay.away'

/** Remembers what a payment is read with, before its payer leaves for another site. */
export function rememberAway(id: string, away: Away): void {
  try {
    sessionStorage.setItem(`${place}.${id}`, JSON.stringify(away))
  } catch {
    // A browser that keeps nothing: whoever is not signed in opens the payment with its link.
  }
}

function awayOf(id: string): Away | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`${place}.${id}`) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const text = (name: string) => {
      const value: unknown = Reflect.get(kept, name)
      return typeof value === 'string' ? value : null
    }
    return { key: text('key'), contrato: text('contrato') }
  } catch {
    return null
  }
}

/**
 * Where whoever comes back goes on: the page of their payment. Of the address only its payment is read, whatever else a bank, a
 * provider or anybody wrote there: what became of it is told by the graph alone.
 */
export function wayBack({ pago }: LocationQuery): RouteLocationRaw {
  const id = typeof pago === 'string' ? pago.toLowerCase() : ''
  if (!uuid.test(id)) return { path: '/pagar' }
  const away = awayOf(id)
  return {
    path: `/pagar/${id}`,
    query: { ...(away?.contrato == null ? {} : { contrato: away.contrato }), regreso: null },
    hash: away?.key == null ? '' : `#${away.key}`,
  }
}
