import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import SharePage from './SharePage.vue'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the browser keeps for the service worker. */
function deviceWith(photo: Response | undefined) {
  let kept = photo
  vi.stubGlobal('caches', {
    open: async () => ({ match: async () => kept }),
    delete: async () => {
      kept = undefined
      return true
    },
  })
}

test('shows the photo, says that it went nowhere, and forgets it when asked', async () => {
  deviceWith(new Response('photo'))
  const wrapper = await mountPage(SharePage, { client: fakeGraph({}).client })
  expect(wrapper.get('img').attributes('alt')).toBe('La foto que compartiste')
  expect(wordsOf(wrapper)).toContain('Esta foto no ha salido de tu teléfono.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.get('button').trigger('click')
  await flushPromises()
  expect(wrapper.find('img').exists()).toBe(false)
  expect(wordsOf(wrapper)).toContain('La foto ya no está en la app.')
})

test('without a photo it says how one comes here', async () => {
  deviceWith(undefined)
  const wrapper = await mountPage(SharePage, { client: fakeGraph({}).client })
  expect(wordsOf(wrapper)).toContain('puedes elegir «Mi agua» al compartir una foto')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
