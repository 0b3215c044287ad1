import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { speak } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import SettingsPage from './SettingsPage.vue'

afterEach(async () => {
  await speak('es-MX')
})

const { client } = fakeGraph({})

test('changes the language at once', async () => {
  const wrapper = await mountPage(SettingsPage, { client })
  expect(wrapper.get('h1').text()).toBe('Ajustes')
  await wrapper.get('input[value=en]').setValue()
  await expect.poll(() => wrapper.get('h1').text()).toBe('Settings')
  await flushPromises()
  expect(localStorage.getItem('aquacis.language')).toBe('en')
})

test('says how to install where the browser offers nothing, and what signing out does', async () => {
  const wrapper = await mountPage(SettingsPage, { client })
  expect(wordsOf(wrapper)).toContain('abre el menú de tu navegador')
  expect(wordsOf(wrapper)).toContain('Al cerrar sesión borramos de este teléfono tu consumo y tus datos.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
