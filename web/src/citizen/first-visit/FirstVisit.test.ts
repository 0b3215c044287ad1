import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import FirstVisit from './FirstVisit.vue'
import { isFirstVisit } from './first-visit-memory.ts'

afterEach(() => {
  localStorage.clear()
})

function visit() {
  return mount(FirstVisit, { attachTo: document.body })
}
const button = (wrapper: ReturnType<typeof visit>, text: string) =>
  wrapper.findAll('button').find((one) => one.text() === text)

test('teaches in three screens, each heard by its heading', async () => {
  const wrapper = visit()
  const heard: string[] = []
  for (const next of ['Siguiente', 'Siguiente', 'Empezar']) {
    heard.push(document.activeElement?.textContent ?? '')
    expect(await axeBreaches(wrapper.element.cloneNode(true) as Element)).toEqual([])
    await button(wrapper, next)?.trigger('click')
  }
  expect(heard).toEqual(['Tu medidor, en vivo', 'La noche avisa', 'Todo tu historial'])
  expect(wrapper.emitted('end')).toHaveLength(1)
})

test('can be skipped at once, and does not come back', async () => {
  expect(isFirstVisit()).toBe(true)
  const wrapper = visit()
  await button(wrapper, 'Saltar')?.trigger('click')
  expect(wrapper.emitted('end')).toHaveLength(1)
  expect(isFirstVisit()).toBe(false)
})

test('the key that closes dialogs skips it too', async () => {
  const wrapper = visit()
  await wrapper.get('dialog').trigger('cancel')
  expect(wrapper.emitted('end')).toHaveLength(1)
  expect(isFirstVisit()).toBe(false)
})

test('leads back from the last screen', async () => {
  const wrapper = visit()
  await button(wrapper, 'Siguiente')?.trigger('click')
  await button(wrapper, 'Siguiente')?.trigger('click')
  await button(wrapper, 'Atrás')?.trigger('click')
  expect(wrapper.get('h1').text()).toBe('La noche avisa')
})
