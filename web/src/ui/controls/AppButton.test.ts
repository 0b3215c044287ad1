import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import AppButton from './AppButton.vue'

test('is pressed once per press', async () => {
  const button = mount(AppButton, {
    props: { kind: 'primary', icon: 'table' },
    slots: { default: 'Ver tabla' },
  })
  await button.trigger('click')
  expect(button.emitted('click')).toHaveLength(1)
  expect(button.attributes('type')).toBe('button')
  expect(await axeBreaches(button.element)).toEqual([])
})

test('says that it is busy, and keeps the focus', () => {
  const button = mount(AppButton, { props: { isBusy: true }, slots: { default: 'Cerrar sesión' } })
  expect(button.attributes('aria-busy')).toBe('true')
  expect(button.attributes('disabled')).toBeUndefined()
})

test('sends the form that it stands in where it is asked to', () => {
  const button = mount(AppButton, { props: { isSubmit: true }, slots: { default: 'Guardar' } })
  expect(button.attributes('type')).toBe('submit')
})
