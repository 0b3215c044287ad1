import { type Client, default as urql } from '@urql/vue'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'

const nowhere = { template: '<i />' }

/** A page as the app mounts it, at an address, in front of a server. */
export async function mountPage(
  page: Component,
  { client, path = '/', props = {} }: { client: Client; path?: string; props?: Record<string, unknown> },
): Promise<VueWrapper> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', component: nowhere }],
  })
  await router.push(path)
  const wrapper = mount(page, { props, global: { plugins: [router, [urql, client]] } })
  await flushPromises()
  return wrapper
}

/** The app around its pages. */
export function mountApp(app: Component, client: Client, router: Router): VueWrapper {
  return mount(app, { global: { plugins: [router, [urql, client]] } })
}

/** The words of a page, with breaking spaces for all. */
export function wordsOf(wrapper: VueWrapper): string {
  return wrapper.text().replaceAll('\u00a0', ' ')
}
