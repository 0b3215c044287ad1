import { type ComputedRef, computed } from 'vue'
import { type Formats, formatsFor } from './formats.ts'
import { language } from './language.ts'

const inLanguage = computed(() => formatsFor(language.value))

/** Figures and instants in the language of the page: one set for all that write any. */
export function useFormats(): ComputedRef<Formats> {
  return inLanguage
}
