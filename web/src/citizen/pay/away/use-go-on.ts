import { useRoute, useRouter } from 'vue-router'
import { rememberAway } from './away-memory.ts'

/** Sends a payer on to their bank, or to the page of the provider. False where the address is none that a browser goes to. */
export type GoOn = (continueAt: string) => boolean

/** Goes on from a payment; whoever comes back finds it again. */
export function useGoOn(payment: () => { readonly id: string; readonly key: string | null }): GoOn {
  const route = useRoute()
  const router = useRouter()
  return (continueAt) => {
    const url = URL.parse(continueAt, location.origin)
    if (url === null || !/^https?:$/.test(url.protocol)) return false
    const { id, key } = payment()
    const { contrato } = route.query
    rememberAway(id, { key, contrato: typeof contrato === 'string' ? contrato : null })
    // In the invented house the bank is a page of ours.
    if (url.origin === location.origin) void router.push(`${url.pathname}${url.search}`)
    else location.assign(url.href)
    return true
  }
}
