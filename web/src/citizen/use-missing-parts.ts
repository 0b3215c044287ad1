import { type Component, type Ref, shallowRef, watch } from 'vue'

/** The component that says what a page lacks, brought when something does: opening the app does not wait for it. */
export function useMissingParts(missing: Readonly<Ref<readonly string[]>>) {
  const component = shallowRef<Component>()
  watch(
    missing,
    async ({ length }) => {
      if (length > 0) component.value ??= (await import('./MissingParts.vue')).default
    },
    { immediate: true },
  )
  return component
}
