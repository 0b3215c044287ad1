import { onScopeDispose, readonly, type ShallowRef, shallowRef } from 'vue'

/** Now, again and again; still while nobody looks, and right at once when somebody does. */
export function useClock(everyMs: number): Readonly<ShallowRef<Date>> {
  const now = shallowRef(new Date())
  const tick = () => {
    if (document.visibilityState === 'visible') now.value = new Date()
  }
  const timer = setInterval(tick, everyMs)
  document.addEventListener('visibilitychange', tick)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  })
  return readonly(now) as Readonly<ShallowRef<Date>>
}
