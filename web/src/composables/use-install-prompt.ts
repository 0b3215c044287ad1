import { type ComputedRef, computed, shallowRef } from 'vue'

/** Chromium's own event; not in the DOM library, for other browsers have no such thing. */
interface InstallEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

const offered = shallowRef<InstallEvent>()
const isDone = shallowRef(false)

/** The browser offers once, early: whoever asks later must find the offer kept. Call before the app is mounted. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered.value = event as InstallEvent
  })
  window.addEventListener('appinstalled', () => {
    offered.value = undefined
    isDone.value = true
  })
}

/** How this device installs the app: not needed any more, by a prompt, or by hand over the share menu of iOS. */
export type InstallWay = 'installed' | 'prompt' | 'share-menu' | 'browser-menu'

function wayWithoutOffer(): InstallWay {
  if (isDone.value || matchMedia('(display-mode: standalone)').matches) return 'installed'
  return /iPhone|iPad/.test(navigator.userAgent) ? 'share-menu' : 'browser-menu'
}

export function useInstallPrompt(): { way: ComputedRef<InstallWay>; install: () => Promise<void> } {
  return {
    way: computed(() => (offered.value === undefined ? wayWithoutOffer() : 'prompt')),
    install: async () => {
      await offered.value?.prompt()
      offered.value = undefined
    },
  }
}
