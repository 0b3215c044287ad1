import { nextTick, type Ref, ref, useTemplateRef } from 'vue'

/**
 * A row that asks once more before it does what cannot be taken back. The focus goes along: to the question, an element
 * that the template names `question`, and from it back to the button inside of the one named `begin`.
 */
export function useSecondThought(): {
  readonly isAsking: Readonly<Ref<boolean>>
  ask(): void
  keep(): void
} {
  const isAsking = ref(false)
  const question = useTemplateRef<HTMLElement>('question')
  const begin = useTemplateRef<HTMLElement>('begin')
  return {
    isAsking,
    ask() {
      isAsking.value = true
      void nextTick(() => question.value?.focus())
    },
    keep() {
      isAsking.value = false
      void nextTick(() => begin.value?.querySelector('button')?.focus())
    },
  }
}
