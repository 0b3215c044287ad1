import { nextTick } from 'vue'

/** Once its words are drawn, what is missing or wrong in a form has the focus: the first of it. */
export async function focusFirstProblem(form: Element | null | undefined): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
