import { onBeforeUnmount, onMounted } from 'vue'

/** Esc leaves what was begun, wherever on the page the cursor stands. */
export function onEscape(leave: () => void): void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') leave()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
