import { cacheExchange, createClient, fetchExchange, subscriptionExchange, default as urql } from '@urql/vue'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { h } from 'vue'
import { createMemoryHistory, createRouter, type Router, RouterView } from 'vue-router'
import { staff } from '../i18n/es-MX/staff.ts'
import { bringWords } from '../i18n/language.ts'
import { staffFeatures } from '../staff/features.ts'
import type { Answers } from './fake-graph.ts'

export interface StaffPage {
  readonly wrapper: VueWrapper
  readonly router: Router
  /** What the operations that reached the server asked, in order. */
  readonly asked: { readonly name: string; readonly variables: Record<string, unknown> }[]
  /** Presses the button that says so. Throws when there is none. */
  press(text: string): Promise<void>
  /** Sends data to whoever subscribed. */
  push(data: Record<string, unknown>): Promise<void>
}

/** A page of the console at its address, with the console's own kind of cache, before a server that answers as told. */
export async function mountStaffPage(path: string, answers: Answers): Promise<StaffPage> {
  bringWords({ staff })
  const asked: { name: string; variables: Record<string, unknown> }[] = []
  const listeners = new Set<(result: { data: Record<string, unknown> }) => void>()
  const client = createClient({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    fetch: async (_url, init) => {
      const { operationName, variables } = JSON.parse(String(init?.body))
      asked.push({ name: operationName, variables })
      const data = await answers[operationName]?.(variables)
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
    },
    exchanges: [
      cacheExchange,
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: ({ next }) => {
            listeners.add(next)
            return { unsubscribe: () => listeners.delete(next) }
          },
        }),
      }),
      fetchExchange,
    ],
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: staffFeatures.map(({ id, path: at, page }) => ({ name: id, path: at, component: page })),
  })
  await router.push(path)
  const wrapper = mount(
    { render: () => h('main', [h(RouterView)]) },
    { global: { plugins: [router, [urql, client]] } },
  )
  await flushPromises()
  return {
    wrapper,
    router,
    asked,
    press: async (text) => {
      const found = wrapper.findAll('button').find((button) => button.text().includes(text))
      if (found === undefined) throw new Error(`no button says ${text}`)
      await (found.attributes('type') === 'submit' ? found.trigger('submit') : found.trigger('click'))
      await flushPromises()
    },
    push: async (data) => {
      for (const next of listeners) next({ data })
      await flushPromises()
    },
  }
}
