import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { consumption as words } from '../../../i18n/es-MX/consumption.ts'
import { bringWords } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { friday } from '../../../testing/household.ts'
import LiveFlow from './LiveFlow.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
  bringWords({ consumption: words })
})

afterEach(() => vi.useRealTimers())

function readingAt(secondsAgo: number, flowLitresPerHour: number) {
  const at = new Date(friday.getTime() - secondsAgo * 1_000).toISOString()
  return { at, register: '1004.500', flowLitresPerHour }
}

test('one reading is no line', () => {
  const wrapper = mount(LiveFlow, { props: { reading: readingAt(10, 240), now: friday } })
  expect(wrapper.find('section').exists()).toBe(false)
})

test('with the next reading it draws what runs, and says it to who listens', async () => {
  const wrapper = mount(LiveFlow, { props: { reading: readingAt(20, 240), now: friday } })
  await wrapper.setProps({ reading: readingAt(10, 90) })
  expect(wrapper.get('.running').text()).toMatch(/^90.L por hora$/)
  const name = wrapper.get('[role=img]').attributes('aria-label')
  expect(name).toMatch(
    /^Agua que corre en los últimos 10 minutos\. Ahora: 90.L por hora\. Lo más: 240.L por hora\.$/,
  )
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a closed tap is said in words', async () => {
  const wrapper = mount(LiveFlow, { props: { reading: readingAt(20, 240), now: friday } })
  await wrapper.setProps({ reading: readingAt(10, 0) })
  expect(wrapper.get('.running').text()).toBe('No corre agua')
})
