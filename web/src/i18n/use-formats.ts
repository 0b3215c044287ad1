import { type ComputedRef, computed } from 'vue'
import { type Formats, formatsFor } from './formats.ts'
import { language } from './language.ts'

/** Figures and instants in the language of the page. */
export function useFormats(): ComputedRef<Formats> {
  return computed(() => formatsFor(language.value))
}
