import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/page.css'
import urql from '@urql/vue'
import { createApp, watch } from 'vue'
import { keepAppOnDevice } from '../composables/use-app-update.ts'
import { keepInstallOffer } from '../composables/use-install-prompt.ts'
import { createGraphClient } from '../graphql/client.ts'
import { speakAsRemembered } from '../i18n/language.ts'
import { askSession, openSession, session } from '../session/session.ts'
import CitizenApp from './CitizenApp.vue'
import { createCitizenRouter, followSession } from './router.ts'

async function open(): Promise<void> {
  keepInstallOffer()
  const { client, ready } = createGraphClient({ onSessionInDoubt: () => void askSession() })
  await Promise.all([openSession(), speakAsRemembered(), ready])
  const router = createCitizenRouter()
  watch(session, () => followSession(router))
  createApp(CitizenApp).use(urql, client).use(router).mount('#app')
  await keepAppOnDevice()
}

void open()
