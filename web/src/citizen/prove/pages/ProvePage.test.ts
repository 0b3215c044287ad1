import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { checkFile } from '../check-file.ts'
import proof from '../testing/proof.json'
import ProvePage from './ProvePage.vue'

/** A thread beside the page, as far as a page without a browser has one: the same work, the same messages. */
class ThreadBeside extends EventTarget {
  async postMessage(file: File): Promise<void> {
    this.dispatchEvent(new MessageEvent('message', { data: await checkFile(file) }))
  }
  terminate(): void {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', ThreadBeside)
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function page(): Promise<VueWrapper> {
  return mountPage(ProvePage, { client: fakeGraph({}).client, path: '/comprobar' })
}

/** Gives the field of the page a file, as a browser does with what is chosen or dropped on it. */
async function give(wrapper: VueWrapper, file: File): Promise<void> {
  const input = wrapper.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
}

/** Drops a file on the page, and waits until it was looked at. */
async function drop(wrapper: VueWrapper, text: string): Promise<string> {
  await give(wrapper, new File([text], 'proof.json', { type: 'application/json' }))
  await vi.waitFor(() => expect(wrapper.find('.alert-panel, .verdict').exists()).toBe(true))
  await flushPromises()
  return wordsOf(wrapper)
}

const changed = (change: (copy: typeof proof) => void): string => {
  const copy = structuredClone(proof)
  change(copy)
  return JSON.stringify(copy)
}

test('a bill is followed from the pesos to what the meters sent, each rung in words', async () => {
  const wrapper = await page()
  const words = await drop(wrapper, JSON.stringify(proof))
  const heads = wrapper.findAll('.proof-rung .head').map((head) => head.text())
  expect(heads).toEqual([
    'Los pesosCuadra',
    'Los renglones y la tarifaCuadra',
    'El aguaCuadra',
    'Lo que envió el medidorEn parte',
    'El sello del archivoCuadra',
  ])
  expect(words).toContain('Cuadra hasta donde se puede seguir')
  expect(words).toContain('Recibo QRO-2026-0000001, del jue 1 oct al sáb 31 oct')
  expect(words).toContain('Total a pagar$352.72')
  expect(words).toContain('Tarifa EJEMPLO-2026, /')
  expect(words).toContain('Medido: de 118,400 L a 126,600 L')
  expect(words).toContain('El telegrama viaja cifrado')
  expect(words).toContain('El telegrama dice esa lectura.')
  expect(words).toContain('Radio SN-770214 (NBIOT), oído')
  expect(words).toContain('alguien anotó esta lectura')
  expect(words).toContain(proof.registers.at(-1)?.link)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a telegram that says other litres is found out on this device, and said on its rung', async () => {
  const wrapper = await page()
  const other = changed(({ registers }) => {
    const { told } = registers.at(-1) ?? {}
    if (told?.payload !== undefined) told.payload = btoa(atob(told.payload).replace('6.502', '6.501'))
  })
  const words = await drop(wrapper, other)
  expect(words).toContain('No cuadra')
  const telegrams = wrapper.findAll('.proof-rung')[3]
  expect(telegrams?.text()).toContain('Un telegrama no dice la lectura del recibo.')
  expect(telegrams?.text()).toContain('/registers/3/told/payload')
  expect(telegrams?.text()).toContain('the telegram says 6501 L')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('of what does not hold it says what and where, before any technical detail', async () => {
  const wrapper = await page()
  const other = changed(({ facts, registers }) => {
    const data = Object(facts.at(-1)?.data)
    data.previousBalance = '9.99'
    data.sheet.lines[1].amount = '999.99'
    const { told } = registers.at(-1) ?? {}
    if (told?.payload !== undefined) told.payload = btoa(atob(told.payload).replace('6.502', '6.501'))
    if (told?.address !== undefined) told.address = 'SN-1'
  })
  await drop(wrapper, other)
  const said = wrapper
    .findAll('.findings > li')
    .map((finding) => finding.element.firstChild?.textContent?.trim())
  expect(said).toEqual([
    'Lo que ya se debía no es lo que dejan los recibos y pagos de antes. Hecho 2 de la cuenta.',
    'La tarifa da otro importe que el recibo. Renglón 2.',
    'Un telegrama se cambió: sus bytes no son los de su huella. Lectura 4.',
    'Un telegrama es de otro radio que el que dice el archivo. Lectura 4.',
    'Un telegrama no dice la lectura del recibo. Lectura 4.',
    'Algo se cambió, se agregó o se quitó después de hacer el archivo. Hecho 2 de la cuenta.',
    'Algo se cambió, se agregó o se quitó después de hacer el archivo. Lectura 4.',
  ])
})

test('a line that was made dearer stands on the rung of the lines', async () => {
  const wrapper = await page()
  const dearer = changed(({ facts }) => {
    Object(facts.at(-1)?.data).sheet.lines[0].amount = '999.99'
  })
  await drop(wrapper, dearer)
  const states = wrapper.findAll('.proof-rung').map((rung) => rung.classes()[1])
  expect(states).toEqual(['holds', 'wrong', 'holds', 'partly', 'wrong'])
  expect(wordsOf(wrapper)).toContain('La tarifa da otro importe que el recibo.')
})

test('a proof of nothing has no rungs to follow, and says so', async () => {
  const wrapper = await page()
  const words = await drop(
    wrapper,
    changed((copy) => {
      copy.facts = []
    }),
  )
  expect(words).toContain('Una parte del archivo no se puede leer.')
  expect(words).toContain('No se pudo seguir')
})

test.each([
  ['no JSON', 'Recibo de octubre', 'No es la prueba de un recibo'],
  ['half a file', JSON.stringify(proof).slice(0, 900), 'El archivo se corta a la mitad.'],
  ['other JSON', '{"name":"x"}', 'Es otro archivo'],
])('of %s it says what it is', async (_name, text, sentence) => {
  expect(await drop(await page(), text)).toContain(sentence)
})

test('a film that was dropped by mistake is not read', async () => {
  const wrapper = await page()
  const film = new File(['x'], 'film.mp4')
  Object.defineProperty(film, 'size', { value: 800_000_000 })
  await give(wrapper, film)
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Es más grande que cualquier prueba'))
})

test('a file can be chosen by hand, and another after it', async () => {
  const wrapper = await page()
  await give(wrapper, new File(['no'], 'a.json'))
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Este archivo no se puede comprobar'))
  expect(wordsOf(wrapper)).toContain('Comprobar otro archivo')
  await drop(wrapper, JSON.stringify(proof))
  await vi.waitFor(() => expect(wrapper.findAll('.proof-rung')).toHaveLength(5))
})
