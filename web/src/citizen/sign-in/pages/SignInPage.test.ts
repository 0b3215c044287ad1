import { afterEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import SignInPage from './SignInPage.vue'

afterEach(() => {
  vi.restoreAllMocks()
})

const { client } = fakeGraph({})

test('begins with the button that leads to the identity provider and back to where one wanted to go', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
  const wrapper = await mountPage(SignInPage, { client, path: '/entrar?volver=/consumo?por=dia' })
  const [button] = wrapper.findAll('button, a')
  expect(button?.text()).toBe('Entrar')
  await button?.trigger('click')
  expect(assign).toHaveBeenCalledWith('/auth/sign-in?return=%2Fconsumo%3Fpor%3Ddia')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('says why somebody stands at the door again', async () => {
  const expired = await mountPage(SignInPage, { client, path: '/entrar?motivo=sesion' })
  expect(wordsOf(expired)).toContain('Tu sesión terminó por seguridad.')
  const left = await mountPage(SignInPage, { client, path: '/entrar?motivo=salida' })
  expect(wordsOf(left)).toContain('Ya no hay datos tuyos en este teléfono.')
})

test('shows whoever has no account an invented house, at one tap', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
  const wrapper = await mountPage(SignInPage, { client, path: '/entrar' })
  const [, demonstration, ...others] = wrapper.findAll('button, a')
  expect(others).toEqual([])
  expect(demonstration?.text()).toBe('Ver una casa de demostración')
  await demonstration?.trigger('click')
  expect(assign).toHaveBeenCalledWith('/?demo')
})
