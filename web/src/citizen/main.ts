import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/page.css'
import urql from '@urql/vue'
import { createApp, watch } from 'vue'
import { keepAppOnDevice, noteOutdated } from '../composables/use-app-update.ts'
import { keepInstallOffer } from '../composables/use-install-prompt.ts'
import { whenQuiet } from '../composables/when-quiet.ts'
import { createGraphClient, type GraphClient } from '../graphql/client.ts'
import { speakAsRemembered } from '../i18n/language.ts'
import { openDemonstration } from '../session/demonstration.ts'
import { keepInvitation } from '../session/invitation.ts'
import { askSession, openSession, session } from '../session/session.ts'
import CitizenApp from './CitizenApp.vue'
import { createCitizenRouter, followSession } from './router.ts'

/** The gateway's graph or, in the demonstration home, one that this device answers by itself. */
async function openGraph(): Promise<GraphClient> {
  const scenario = openDemonstration()
  if (scenario === null)
    return createGraphClient({
      onSessionInDoubt: () => void askSession(),
      onOutdated: noteOutdated,
      isNobody: () => session.value.kind === 'anonymous',
    })
  const { demonstrationClient } = await import('../demonstration/demonstration-client.ts')
  return demonstrationClient(scenario)
}

/** Lets the browser show and hear what waits, between two pieces of work. */
function breath(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield()
  return new Promise((resolve) => setTimeout(resolve))
}

async function open(): Promise<void> {
  keepInstallOffer()
  keepInvitation()
  await breath()
  const { client, ready } = await openGraph()
  await Promise.all([openSession(), speakAsRemembered(), ready])
  await breath()
  const router = createCitizenRouter()
  watch(session, () => followSession(router))
  createApp(CitizenApp).use(urql, client).use(router).mount('#app')
  // What it keeps it fetches a second time: not while the page still loads.
  await whenQuiet(3_000)
  await keepAppOnDevice()
}

void open()
