import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { speak } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import SettingsPage from './SettingsPage.vue'

const here = { id: 'here', device: 'Firefox · Linux', seenAt: friday.toISOString(), isThis: true }
const phone = { id: 'phone', device: 'Chrome · Android', seenAt: '2026-11-19T00:42:12.000Z', isThis: false }

let open: unknown[]
let sent: { path: string; body: unknown }[]

beforeEach(() => {
  open = [phone, here]
  sent = []
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      sent.push({ path, body: init.body })
      open = [here]
    }
    return new Response(JSON.stringify({ sessions: open }))
  })
})

afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await speak('es-MX')
})

const customer = (contactEmail: string | null) => ({
  __typename: 'Customer',
  id: 'ana',
  displayName: 'Ana Robles Trejo',
  kind: 'NATURAL_PERSON',
  contactEmail,
})

async function page(own: Answers = {}) {
  const graph = fakeGraph({ MyAccount: () => ({ me: customer('ana@correo.example') }), ...own })
  const wrapper = await mountPage(SettingsPage, { client: graph.client })
  await expect.poll(() => wordsOf(wrapper)).toContain('Ana Robles')
  await flushPromises()
  const press = async (text: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text().includes(text))
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, press, ...graph }
}

test('changes the language at once, and that of the notices with it', async () => {
  const languages: unknown[] = []
  const { wrapper } = await page({
    ChangeHowToTell: ({ input }) => {
      languages.push(input)
      return null
    },
  })
  expect(wrapper.get('h1').text()).toBe('Ajustes')
  await wrapper.get('input[value=en]').setValue()
  await expect.poll(() => wrapper.get('h1').text()).toBe('Settings')
  await expect.poll(() => languages).toEqual([{ language: 'EN' }])
  expect(localStorage.getItem('aquacis.language')).toBe('en')
})

test('says how to install where the browser offers nothing, and what signing out does', async () => {
  const { wrapper } = await page()
  expect(wordsOf(wrapper)).toContain('abre el menú de tu navegador')
  expect(wordsOf(wrapper)).toContain('Al cerrar sesión borramos de este teléfono tu consumo y tus datos.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('an iPhone is shown the way over its share menu', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone; CPU iPhone OS 26_0)')
  const { wrapper } = await page()
  expect(wrapper.findAll('ol li').map((step) => step.text().split(' ').slice(0, 2).join(' '))).toEqual([
    'Abre esta',
    'Elige «Agregar',
    'Abre Mi',
  ])
  vi.restoreAllMocks()
})

test('lists where the account is open, and ends what somebody does not know', async () => {
  const { wrapper, press } = await page()
  expect(wordsOf(wrapper)).toContain('Este dispositivo')
  expect(wordsOf(wrapper)).toContain('Chrome · Androidusado hace 2 d')
  await press('Cerrar la sesión de Chrome · Android')
  await expect.poll(() => wordsOf(wrapper)).toContain('Cerramos la sesión de Chrome · Android.')
  expect(sent).toEqual([{ path: '/auth/sessions/end', body: '{"id":"phone"}' }])
  expect(wordsOf(wrapper)).toContain('Solo aquí.')
})

test('without network it says that it cannot know where the account is open', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { wrapper } = await page()
  await expect.poll(() => wordsOf(wrapper)).toContain('No pudimos ver dónde está abierta tu cuenta.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('changes the address for notices, and keeps the form open when it is none', async () => {
  const { wrapper, press } = await page({
    ChangeEmail: ({ input }) => {
      const { contactEmail } = input as { contactEmail: string }
      return {
        changeContactEmail: contactEmail.includes('@')
          ? { __typename: 'ContactEmailChanged', customer: customer(contactEmail) }
          : { __typename: 'ContactEmailMalformed', message: 'Ese correo está incompleto.' },
      }
    },
  })
  await press('Cambiar mis datos')
  const field = wrapper.get<HTMLInputElement>('input[type=email]')
  expect(field.element.value).toBe('ana@correo.example')
  await field.setValue('ana')
  await wrapper.get('form').trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Ese correo está incompleto.')
  await field.setValue('ana@casa.example')
  await wrapper.get('form').trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Guardamos tus datos.')
  expect(wordsOf(wrapper)).toContain('ana@casa.example')
})

test('changes the name, and only what is different is sent', async () => {
  const { wrapper, press, asked } = await page({
    ChangeName: ({ input }) => ({
      changeDisplayName: (input as { displayName: string }).displayName.includes(' ')
        ? {
            __typename: 'DisplayNameChanged',
            customer: { __typename: 'Customer', id: 'ana', displayName: 'Ana Robles de Luna' },
          }
        : { __typename: 'CustomerNameMissing', message: 'Falta el nombre.' },
    }),
  })
  await press('Cambiar mis datos')
  const field = wrapper.get<HTMLInputElement>('input[autocomplete=name]')
  expect(field.element.value).toBe('Ana Robles Trejo')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await field.setValue('')
  await wrapper.get('form').trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Falta el nombre.')
  await field.setValue('Ana Robles de Luna')
  await wrapper.get('form').trigger('submit')
  await expect.poll(() => wordsOf(wrapper)).toContain('Entraste como Ana Robles de Luna.')
  expect(asked).not.toContain('ChangeEmail')
})

test('a company is not asked for its name', async () => {
  const company = { ...customer('oficina@molinos.example'), kind: 'LEGAL_PERSON' }
  const { wrapper, press } = await page({ MyAccount: () => ({ me: company }) })
  await press('Cambiar mis datos')
  expect(wrapper.find('input[type=email]').exists()).toBe(true)
  expect(wrapper.find('input[autocomplete=name]').exists()).toBe(false)
})

test('leads to people, contracts, notices and the pages of the account', async () => {
  const { wrapper } = await page()
  const links = wrapper.findAll('a').map((link) => link.attributes('href'))
  expect(links).toEqual([
    '/auth/account',
    '/personas',
    '/ajustes/datos-fiscales',
    '/agregar-contrato',
    '/ajustes/avisos',
    '/alertas/avisame',
    '/avisos',
  ])
})
