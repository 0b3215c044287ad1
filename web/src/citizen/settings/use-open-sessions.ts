import { ref, shallowRef } from 'vue'
import { endOtherSessions, endSession, type OpenSession, openSessions } from '../../session/open-sessions.ts'

/** Where somebody's account is open, and the ends of it. */
export function useOpenSessions() {
  const state = ref<'loading' | 'shown' | 'failed'>('loading')
  const sessions = shallowRef<readonly OpenSession[]>([])
  const isBusy = ref(false)

  async function load(): Promise<void> {
    try {
      sessions.value = await openSessions()
      state.value = 'shown'
    } catch {
      state.value = 'failed'
    }
  }

  /** Whether it was done. */
  async function ending(work: () => Promise<void>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      await work()
      await load()
      return true
    } catch {
      state.value = 'failed'
      return false
    } finally {
      isBusy.value = false
    }
  }

  void load()
  return {
    state,
    sessions,
    isBusy,
    load,
    end: (id: string) => ending(() => endSession(id)),
    endOthers: () => ending(endOtherSessions),
  }
}
