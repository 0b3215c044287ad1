import { readonly, type ShallowRef, shallowRef } from 'vue'
import type { Translation } from './message-types.ts'
import { type Spanish, spanishOfFrame } from './spanish.ts'

export const languages = ['es-MX', 'en'] as const

export type Language = (typeof languages)[number]

const rememberedKey = 'aquacis.language'

const current = shallowRef<Language>('es-MX')
let spanish: Partial<Spanish> = spanishOfFrame
const texts: ShallowRef<Partial<Translation<Spanish>>> = shallowRef(spanish)

/** The language in which the app speaks. */
export const language = readonly(current)

/** All that it says in it. */
export const messages = readonly(texts)

/** A page brings the Spanish words of its feature before it says any; the other language comes whole. */
export function bringWords(words: Partial<Spanish>): void {
  if (Object.keys(words).every((feature) => feature in spanish)) return
  spanish = { ...spanish, ...words }
  if (current.value === 'es-MX') texts.value = spanish
}

/** Changes the language, and remembers it on this device. */
export async function speak(wanted: Language): Promise<void> {
  texts.value = wanted === 'en' ? (await import('./english.ts')).english : spanish
  current.value = wanted
  localStorage.setItem(rememberedKey, wanted)
}

/** Spanish, unless another was chosen on this device. */
export async function speakAsRemembered(): Promise<void> {
  const remembered = languages.find((one) => one === localStorage.getItem(rememberedKey))
  // Without the file of the language (an update midway, say) Spanish is better than nothing.
  if (remembered !== undefined && remembered !== 'es-MX') await speak(remembered).catch(() => undefined)
}
