import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import PeriodStepper from './PeriodStepper.vue'

function stepper(hasNext: boolean) {
  return mount(PeriodStepper, {
    props: {
      label: 'vie 20 nov',
      previousText: 'Día anterior',
      nextText: 'Día siguiente',
      hasPrevious: true,
      hasNext,
    },
  })
}

test('goes back and forth', async () => {
  const wrapper = stepper(true)
  const [previous, next] = wrapper.findAll('button')
  await previous?.trigger('click')
  await next?.trigger('click')
  expect(Object.keys(wrapper.emitted())).toEqual(expect.arrayContaining(['previous', 'next']))
})

test('ends where the time ends, and keeps the focus there', async () => {
  const wrapper = stepper(false)
  const [, next] = wrapper.findAll('button')
  await next?.trigger('click')
  expect(wrapper.emitted('next')).toBeUndefined()
  expect(next?.attributes('aria-disabled')).toBe('true')
  expect(next?.attributes('disabled')).toBeUndefined()
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(stepper(true).element)).toEqual([])
})
